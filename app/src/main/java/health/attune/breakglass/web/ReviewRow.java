package health.attune.breakglass.web;

import java.util.UUID;

/**
 * One to be reviewed, in ready-to-print words.
 *
 * @param state waiting, late, or what came of it
 */
public record ReviewRow(UUID id, String began, String reason, String reviewBy, String state, boolean late) {

    public String href() {
        return "/break-glass/reviews/" + id;
    }
}
