package health.attune.programs;

import health.attune.access.Relation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Those who may be on a care team, by the role they hold where the person is served, and what that opens for them. */
public enum Discipline {
    CARE_MANAGER(Relation.CARE_TEAM),
    THERAPIST(Relation.CARE_TEAM),
    NURSE(Relation.CARE_TEAM),
    SOCIAL_WORKER(Relation.CARE_TEAM),
    PSYCHIATRIC_CONSULTANT(Relation.CONSULTANT),
    PRIMARY_CARE(Relation.PRIMARY_CARE),
    CASE_MANAGER(Relation.ASSIGNED_WORKER),
    PEER(Relation.ASSIGNED_WORKER),
    COMMUNITY_WORKER(Relation.ASSIGNED_WORKER),
    EMPLOYMENT_SPECIALIST(Relation.ASSIGNED_WORKER),
    GROUP_FACILITATOR(Relation.GROUP_FACILITATOR),
    SUPERVISOR(Relation.SUPERVISOR);

    /** The words of the roles in which somebody may act on an alert. */
    public static final Set<String> ACTING = Arrays.stream(values())
            .filter(discipline -> discipline != GROUP_FACILITATOR)
            .map(Discipline::word)
            .collect(Collectors.toUnmodifiableSet());

    private final Relation relation;

    Discipline(Relation relation) {
        this.relation = relation;
    }

    /** How a member of this discipline stands to the person while on their team. */
    public Relation relation() {
        return relation;
    }

    /** The word of the role, such as {@code care-manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The discipline of that role; none for roles that are not of a care team, such as the front desk. */
    public static Optional<Discipline> ofRole(String role) {
        return Arrays.stream(values())
                .filter(discipline -> discipline.word().equals(role))
                .findFirst();
    }

    /** Whether somebody of that role may act on an alert. */
    static boolean mayAct(String role) {
        return ACTING.contains(role);
    }
}
