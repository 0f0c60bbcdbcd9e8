package health.attune.imports.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a row says whose it is.
 *
 * @param system who gave the identifier
 * @param column which holds it
 * @param birthDates how a birth date is written
 */
public record PersonPart(String system, String column, Map<PersonFact, Cell> facts, DayFormat birthDates) {
    private static final List<PersonFact> BIRTH = List.of(PersonFact.BIRTH_DATE, PersonFact.BIRTH_YEAR, PersonFact.AGE);

    static PersonPart read(Fields person) {
        var identifier = person.needed("identifier", id -> List.of(id.text("system"), id.text("column")));
        var facts = new EnumMap<PersonFact, Cell>(PersonFact.class);
        var birthDates = DayFormat.ISO;
        for (var fact : PersonFact.values()) {
            if (fact == PersonFact.BIRTH_DATE) {
                var dated = person.block(fact.field(), block -> Map.entry(DayFormat.read(block), Cell.read(block)));
                birthDates = dated.map(Map.Entry::getKey).orElse(DayFormat.ISO);
                dated.ifPresent(entry -> facts.put(fact, entry.getValue()));
            } else {
                person.block(fact.field(), Cell::read).ifPresent(cell -> facts.put(fact, cell));
            }
        }
        boolean isNamed = facts.containsKey(PersonFact.GIVEN_NAME) && facts.containsKey(PersonFact.FAMILY_NAME);
        if (isNamed == facts.containsKey(PersonFact.FULL_NAME))
            person.problem(
                    "",
                    "A person needs a given-name and a family-name, which may be a fixed text or a column; or a"
                            + " full-name, such as \"Vega, Rosa\".");
        if (facts.keySet().stream().filter(PersonFact::isBirth).count() > 1)
            person.problem("", "Only one of birth-date, birth-year and age can tell when a person was born.");
        return new PersonPart(identifier.getFirst(), identifier.getLast(), facts, birthDates);
    }
}
