package health.attune.alerts.web.suspensions;

import java.util.UUID;

/**
 * A suspension, in ready-to-print words.
 *
 * @param heldBack how many answers; before it holds, that alerts are raised as always
 * @param mayConfirm whether the reader is another clinical leader than who proposed it
 * @param mayEnd whether the reader leads there
 */
public record SuspensionRow(
        UUID id,
        String rule,
        String place,
        String because,
        String standing,
        String heldBack,
        boolean isInForce,
        boolean mayConfirm,
        boolean mayEnd) {

    public String href() {
        return "/suspensions/" + id;
    }
}
