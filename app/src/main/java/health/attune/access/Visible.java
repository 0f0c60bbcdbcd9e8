package health.attune.access;

import health.attune.access.labels.Cleared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The predicate on people that every query about more than one of them carries.
 *
 * @param condition SQL that is true for a visible person; the person's id stands in it as {@code %1$s}
 * @param parameters its named parameters, all beginning with {@code viewer_}
 */
public record Visible(String condition, Map<String, Object> parameters) {
    private static final Visible NOBODY = new Visible("%1$s is null", Map.of());
    private static final String RELATED =
            "%s in (select r.person_id from access.relationship r where r.starts_at <= now() and (%s))";
    private static final String IN_FORCE = "(r.ends_at is null or r.ends_at > now())";
    private static final String COUNTS = " and access.counts(r, (select access.ground_of(:viewer_account)))";
    private static final String LEFT = "r.account_id = :viewer_account and r.relation = 'care_team'"
            + " and r.starts_at < r.ends_at and r.ends_at <= now() and r.ends_at > now() - interval '30 days'" + COUNTS;
    private static final String STANDING = "%1$s is not null and exists (select 1 from access.standing_now s"
            + " where s.account_id = :viewer_account and s.relation = any(:viewer_relations))";

    private static final String SOMETHING_CLEARED = " and exists (select 1"
            + " from access.cleared_for(:cleared_account, %1$s, (select access.ground_of(:cleared_account))) c"
            + " where c.label like 'part2:%%' and c.relation = any(:cleared_records))";

    /** The condition for that column, such as {@code p.id}. */
    public String on(String personColumn) {
        return condition.formatted(personColumn);
    }

    /** Only those of whom there is a label of a record that is cleared. */
    Visible andSomethingCleared(Cleared cleared) {
        var all = new HashMap<>(parameters);
        all.putAll(cleared.parameters());
        return new Visible("(" + condition + SOMETHING_CLEARED + ")", all);
    }

    static Visible through(Principal who, Set<Relation> opening, RelationStore.Roles roles) {
        return switch (who.kind()) {
            case PERSON -> opening.contains(Relation.SELF) ? self(who) : NOBODY;
            case STAFF -> staff(who, opening, roles);
            case PASS, JOB -> NOBODY;
        };
    }

    private static Visible self(Principal who) {
        return new Visible(
                "%1$s = (select a.person_id from access.account a where a.id = :viewer_account"
                        + " and a.active_from <= now() and (a.active_until is null or a.active_until > now()))",
                Map.of("viewer_account", Objects.requireNonNull(who.id())));
    }

    /** What opens by standing alone is asked for only where it opens: an alternative would keep indexes from use. */
    private static Visible staff(Principal who, Set<Relation> opening, RelationStore.Roles roles) {
        var parameters = new HashMap<String, Object>();
        parameters.put("viewer_account", who.id());
        parameters.put(
                "viewer_relations",
                opening.stream()
                        .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
        var ways = ways(opening, roles, parameters);
        var related = ways.isEmpty() ? NOBODY.condition() : RELATED.formatted("%1$s", String.join(" or ", ways));
        boolean alone = opening.stream().anyMatch(Relation::standsAlone);
        return new Visible(alone ? "(" + related + " or (" + STANDING + "))" : related, parameters);
    }

    /**
     * The same ways in which the function {@code relations_of} tells who stands to whom, as conditions on one table. So
     * the planner can go from the few people of a worker to their names, or from the few people of a name to whether
     * they are seen, whichever is less.
     */
    private static List<String> ways(Set<Relation> opening, RelationStore.Roles roles, Map<String, Object> parameters) {
        var ways = new ArrayList<String>();
        if (roles.meetPeople() || opening.contains(Relation.PRIVACY_CASE))
            ways.add("r.account_id = :viewer_account and r.relation = any(:viewer_relations) and " + IN_FORCE + COUNTS);
        if (roles.meetPeople() && opening.contains(Relation.LEFT_TEAM)) ways.add(LEFT);
        if (opening.contains(Relation.FRONT_DESK) && !roles.desks().isEmpty()) {
            ways.add("r.relation = 'served' and r.site_id = any(:viewer_desks) and " + IN_FORCE);
            parameters.put("viewer_desks", roles.desks().toArray(UUID[]::new));
        }
        if (opening.contains(Relation.SAME_PROGRAM) && !roles.programs().isEmpty()) {
            ways.add("r.relation = 'served' and r.program_id = any(:viewer_programs) and " + IN_FORCE);
            parameters.put("viewer_programs", roles.programs().toArray(UUID[]::new));
        }
        return ways.stream().map(way -> "(" + way + ")").toList();
    }
}
