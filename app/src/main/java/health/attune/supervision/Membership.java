package health.attune.supervision;

import health.attune.access.Relation;
import health.attune.programs.Discipline;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * That somebody is on the team of an episode now.
 *
 * @param role its word, such as {@code care-manager}
 */
record Membership(UUID accountId, String name, String role, UUID episodeId, Instant since) {
    /** The roles in which somebody cares for the person and reads the record, so that they see what is said of it. */
    static final String[] CARING_ROLES = Arrays.stream(Discipline.values())
            .filter(discipline -> discipline.relation() == Relation.CARE_TEAM)
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
