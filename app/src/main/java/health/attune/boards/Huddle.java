package health.attune.boards;

import health.attune.rosters.Absence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The head of a board: who is there, and what was written down.
 *
 * @param here who works in the program and is not away, by name
 * @param away with who covers
 * @param openTimes how many times colleagues of the program keep open for the rest of today
 * @param isRosterShown whether the reader may see who is away at the site
 * @param before the last note of an earlier day
 */
public record Huddle(
        List<Here> here,
        List<Away> away,
        boolean isRosterShown,
        int openTimes,
        HuddleNote note,
        Optional<HuddleNote> before) {

    /**
     * Somebody who is there.
     *
     * @param onDuty whether the duty roster has them today
     */
    public record Here(UUID accountId, String name, boolean onDuty) {}

    /**
     * Somebody who is not.
     *
     * @param cover the name of who covers; empty for nobody
     */
    public record Away(String name, Absence absence, String cover) {}
}
