package health.attune.access;

import health.attune.access.labels.Cleared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
    private static final String OWN = "%1$s = any(:viewer_people)";
    private static final String OWN_OR_SERVED = "%s in (select r.person_id from access.relationship r"
            + " where r.starts_at <= now() and (r.person_id = any(:viewer_people)"
            + " or r.relation = 'served' and (r.ends_at is null or r.ends_at > now()) and (%s)))";
    private static final String STANDING = "%1$s is not null and exists (select 1 from access.standing_now s"
            + " where s.account_id = :viewer_account and s.relation = any(:viewer_relations))";

    private static final String SOMETHING_CLEARED = " and exists (select 1"
            + " from access.cleared_of(:cleared_account) cleared"
            + " where cleared.cleared_person = %1$s and cleared.label like 'part2:%%'"
            + " and cleared.relation = any(:cleared_records))";

    /** The condition for that column, such as {@code p.id}. */
    public String on(String personColumn) {
        return condition.formatted(personColumn);
    }

    /** Only those of these people. Of somebody's own no more is handed over than are meant. */
    public Visible among(Collection<UUID> people) {
        var all = new HashMap<>(parameters);
        if (!condition.equals(OWN)) {
            all.put("viewer_among", people.toArray(UUID[]::new));
            return new Visible("(%1$s = any(:viewer_among) and " + condition + ")", all);
        }
        var meant = Set.copyOf(people);
        var own = (UUID[]) Objects.requireNonNull(parameters.get("viewer_people"));
        all.put("viewer_people", Arrays.stream(own).filter(meant::contains).toArray(UUID[]::new));
        return new Visible(OWN, all);
    }

    /** Only those of whom there is a label of a record that is cleared. */
    Visible andSomethingCleared(Cleared cleared) {
        var all = new HashMap<>(parameters);
        all.putAll(cleared.parameters());
        return new Visible("(" + condition + SOMETHING_CLEARED + ")", all);
    }

    static Visible through(Principal who, Set<Relation> opening, RelationStore relations) {
        return switch (who.kind()) {
            case PERSON -> opening.contains(Relation.SELF) ? self(who) : NOBODY;
            case STAFF -> staff(who, opening, relations);
            case PASS, JOB -> NOBODY;
        };
    }

    private static Visible self(Principal who) {
        return new Visible(
                "%1$s = (select a.person_id from access.account a where a.id = :viewer_account"
                        + " and a.active_from <= now() and (a.active_until is null or a.active_until > now()))",
                Map.of("viewer_account", Objects.requireNonNull(who.id())));
    }

    /**
     * A worker's own people are few, and are handed over as they were found in this transaction; those of a desk or a
     * program can be all of a county. What opens by standing alone is asked for only where it opens: an alternative
     * would keep indexes from use.
     */
    private static Visible staff(Principal who, Set<Relation> opening, RelationStore relations) {
        var parameters = new HashMap<String, Object>();
        parameters.put("viewer_people", own(who, opening, relations));
        boolean opensByPlace = opening.contains(Relation.FRONT_DESK) || opening.contains(Relation.SAME_PROGRAM);
        var places = opensByPlace ? relations.placesOf(who.id()) : RelationStore.Places.NONE;
        var served = served(opening, places, parameters);
        var related = served.isEmpty() ? OWN : OWN_OR_SERVED.formatted("%1$s", String.join(" or ", served));
        if (opening.stream().noneMatch(Relation::standsAlone)) return new Visible(related, parameters);
        parameters.put("viewer_account", who.id());
        parameters.put(
                "viewer_relations",
                opening.stream()
                        .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
        return new Visible("(" + related + " or (" + STANDING + "))", parameters);
    }

    /** Whoever has no role any more that meets people stands to nobody, but by a case of privacy. */
    private static UUID[] own(Principal who, Set<Relation> opening, RelationStore relations) {
        var people = relations.own(who.id()).people();
        return opening.stream()
                .flatMap(relation -> people.getOrDefault(relation, Set.of()).stream())
                .distinct()
                .toArray(UUID[]::new);
    }

    /**
     * Whom a desk or a program serves, as conditions on the table of relationships. So the planner can go from the few
     * people of a name to whether they are seen.
     */
    private static List<String> served(
            Set<Relation> opening, RelationStore.Places places, Map<String, Object> parameters) {
        var served = new ArrayList<String>();
        if (opening.contains(Relation.FRONT_DESK) && !places.desks().isEmpty()) {
            served.add("r.site_id = any(:viewer_desks)");
            parameters.put("viewer_desks", places.desks().toArray(UUID[]::new));
        }
        if (opening.contains(Relation.SAME_PROGRAM) && !places.programs().isEmpty()) {
            served.add("r.program_id = any(:viewer_programs)");
            parameters.put("viewer_programs", places.programs().toArray(UUID[]::new));
        }
        return served;
    }
}
