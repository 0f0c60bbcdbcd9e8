package health.attune.supervision;

import health.attune.access.Relation;
import health.attune.programs.Discipline;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * That somebody is on the team of an episode now.
 *
 * @param role its word, such as {@code care-manager}
 */
record Membership(UUID accountId, String name, String role, UUID episodeId, Instant since) {
    private static final Set<Relation> CARING = EnumSet.of(Relation.CARE_TEAM, Relation.ASSIGNED_WORKER);

    /** The words of the roles in which somebody on a team cares for the person. */
    static final String[] CARING_ROLES = Arrays.stream(Discipline.values())
            .filter(discipline -> CARING.contains(discipline.relation()))
            .map(Discipline::word)
            .toArray(String[]::new);

    /** Whether they care for the person; others on a team advise, supervise or lead a group. */
    boolean cares() {
        return List.of(CARING_ROLES).contains(role);
    }

    boolean supervises() {
        return role.equals(Discipline.SUPERVISOR.word());
    }

    boolean isOf(UUID account) {
        return accountId.equals(account);
    }
}
