package health.attune.imports.rows;

import health.attune.imports.mapping.LanguageTag;
import health.attune.imports.mapping.PersonFact;
import health.attune.imports.mapping.PersonPart;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a row tells of a person. */
final class FactReader {
    private static final int LONGEST = 200;
    private static final Set<PersonFact> NEEDED =
            Set.of(PersonFact.FULL_NAME, PersonFact.GIVEN_NAME, PersonFact.FAMILY_NAME);
    private static final Map<PersonFact, Pattern> SHAPES = Map.of(
            PersonFact.FULL_NAME, Pattern.compile("[^,]*[^,\\s][^,]*,.*\\S.*"),
            PersonFact.SEX, Pattern.compile("female|male|other|unknown"),
            PersonFact.PHONE, Pattern.compile("[0-9+() ./x-]{3,40}"),
            PersonFact.EMAIL, Pattern.compile("[^\\s@]+@[^\\s@]+"));

    private final PersonPart person;

    FactReader(PersonPart person) {
        this.person = person;
    }

    /**
     * What the row tells; what it tells wrongly is noted.
     *
     * @param day of the answers: nobody answered before they were born
     */
    Facts read(Cells cells, LocalDate day) {
        var words = new EnumMap<PersonFact, String>(PersonFact.class);
        person.facts().forEach((fact, cell) -> {
            var told = cells.told(cell);
            if (fact.isBirth() || told.isEmpty() && !NEEDED.contains(fact)) return;
            var flaw = flaw(fact, told);
            if (flaw == null) put(words, fact, told);
            else cells.refuse(Cells.column(cell), flaw, LONGEST);
        });
        var born = new BirthReader(person.birthDates(), day);
        person.facts().forEach((fact, cell) -> {
            var told = cells.told(cell);
            if (!fact.isBirth() || told.isEmpty()) return;
            var flaw = born.read(fact, told);
            if (flaw != null) cells.refuse(Cells.column(cell), flaw);
        });
        return new Facts(words, born.day(), born.year());
    }

    private static void put(Map<PersonFact, String> words, PersonFact fact, String told) {
        if (fact != PersonFact.FULL_NAME) {
            words.put(fact, told);
            return;
        }
        int comma = told.indexOf(',');
        words.put(PersonFact.FAMILY_NAME, told.substring(0, comma).strip());
        words.put(PersonFact.GIVEN_NAME, told.substring(comma + 1).strip());
    }

    private static @Nullable String flaw(PersonFact fact, String told) {
        if (told.isEmpty()) return "name";
        if (told.length() > LONGEST) return "too-long";
        if (fact == PersonFact.LANGUAGE) return LanguageTag.isOne(told) ? null : fact.field();
        var shape = SHAPES.get(fact);
        return shape == null || shape.matcher(told).matches() ? null : fact.field();
    }
}
