package health.attune.access;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The predicate on people that every query about more than one of them carries.
 *
 * @param condition SQL that is true for a visible person; the person's id stands in it as {@code %s}
 * @param parameters its named parameters, all beginning with {@code viewer_}
 */
public record Visible(String condition, Map<String, Object> parameters) {

    /** The condition for that column, such as {@code p.id}. */
    public String on(String personColumn) {
        return condition.formatted(personColumn);
    }

    static Visible through(Principal who, Set<Relation> opening) {
        return switch (who.kind()) {
            case PERSON ->
                new Visible(
                        opening.contains(Relation.SELF) ? "%s = :viewer_person" : "%s is null",
                        opening.contains(Relation.SELF)
                                ? Map.of("viewer_person", java.util.Objects.requireNonNull(who.personId()))
                                : Map.of());
            case STAFF -> staff(who, opening);
            case PASS, JOB -> new Visible("%s is null", Map.of());
        };
    }

    private static Visible staff(Principal who, Set<Relation> opening) {
        var kinds = opening.stream()
                .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Visible(
                "%s in (select r.person_id from access.relation_now r"
                        + " where r.account_id = :viewer_account and r.relation = any(:viewer_relations))",
                Map.of("viewer_account", who.id(), "viewer_relations", kinds.toArray(String[]::new)));
    }
}
