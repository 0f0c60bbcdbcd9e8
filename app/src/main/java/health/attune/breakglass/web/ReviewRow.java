package health.attune.breakglass.web;

import java.util.UUID;

/**
 * One to be reviewed, in ready-to-print words.
 *
 * @param clinician who opened it
 * @param state waiting, late, or what came of it
 * @param waits whether it is still to be reviewed: once it is, the person is not there for the reviewer any more
 */
public record ReviewRow(
        UUID id,
        String clinician,
        String began,
        String reason,
        String reviewBy,
        String state,
        boolean late,
        boolean waits) {

    public String href() {
        return "/break-glass/reviews/" + id;
    }
}
