package health.attune.access;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The predicate on people that every query about more than one of them carries.
 *
 * @param condition SQL that is true for a visible person; the person's id stands in it as {@code %1$s}
 * @param parameters its named parameters, all beginning with {@code viewer_}
 */
public record Visible(String condition, Map<String, Object> parameters) {
    private static final Visible NOBODY = new Visible("%1$s is null", Map.of());

    /** The condition for that column, such as {@code p.id}. */
    public String on(String personColumn) {
        return condition.formatted(personColumn);
    }

    static Visible through(Principal who, Set<Relation> opening) {
        return switch (who.kind()) {
            case PERSON -> opening.contains(Relation.SELF) ? self(who) : NOBODY;
            case STAFF -> staff(who, opening);
            case PASS, JOB -> NOBODY;
        };
    }

    private static Visible self(Principal who) {
        return new Visible(
                "%1$s = (select a.person_id from access.account a where a.id = :viewer_account and a.active_from <= now()"
                        + " and (a.active_until is null or a.active_until > now()))",
                Map.of("viewer_account", Objects.requireNonNull(who.id())));
    }

    /** What opens by standing alone is asked for only where it opens: an alternative would keep indexes from use. */
    private static Visible staff(Principal who, Set<Relation> opening) {
        var related = "%1$s in (select r.person_id from access.relation_now r"
                + " where r.account_id = :viewer_account and r.relation = any(:viewer_relations))";
        var standing = "%1$s is not null and exists (select 1 from access.standing_now s"
                + " where s.account_id = :viewer_account and s.relation = any(:viewer_relations))";
        boolean alone = opening.stream().anyMatch(Relation::standsAlone);
        var words = opening.stream()
                .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return new Visible(
                alone ? "(" + related + " or (" + standing + "))" : related,
                Map.of("viewer_account", who.id(), "viewer_relations", words));
    }
}
