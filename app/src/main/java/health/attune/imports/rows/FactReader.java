package health.attune.imports.rows;

import health.attune.imports.mapping.Cell;
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
    private static final Set<PersonFact> NEEDED = Set.of(PersonFact.GIVEN_NAME, PersonFact.FAMILY_NAME);
    private static final Map<PersonFact, Pattern> SHAPES = Map.of(
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
            var told = told(cells, cell);
            if (fact.isBirth() || told.isEmpty() && !NEEDED.contains(fact)) return;
            var flaw = flaw(fact, told);
            if (flaw == null) words.put(fact, told);
            else cells.refuse(column(cell), flaw, LONGEST);
        });
        var born = new BirthReader(person.birthDates(), day);
        person.facts().forEach((fact, cell) -> {
            var told = told(cells, cell);
            if (!fact.isBirth() || told.isEmpty()) return;
            var flaw = born.read(fact, told);
            if (flaw != null) cells.refuse(column(cell), flaw);
        });
        return new Facts(words, born.day(), born.year());
    }

    private static @Nullable String flaw(PersonFact fact, String told) {
        if (told.isEmpty()) return "name";
        if (told.length() > LONGEST) return "too-long";
        if (fact == PersonFact.LANGUAGE) return LanguageTag.isOne(told) ? null : fact.field();
        var shape = SHAPES.get(fact);
        return shape == null || shape.matcher(told).matches() ? null : fact.field();
    }

    private static String told(Cells cells, Cell cell) {
        if (cell.column() == null) return cell.text();
        var written = cells.text(cell.column());
        return cell.values().getOrDefault(written, written);
    }

    private static String column(Cell cell) {
        return cell.column() == null ? "" : cell.column();
    }
}
