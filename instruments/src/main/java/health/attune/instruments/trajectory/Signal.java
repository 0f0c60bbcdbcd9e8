package health.attune.instruments.trajectory;

import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Source;

/**
 * A reason to talk about how care is going.
 *
 * @param kind     what was noticed
 * @param sentence the reason in words, with the figures it rests on
 */
public record Signal(Kind kind, Level level, Texts sentence, Source source) {

    /** What was noticed. */
    public enum Kind {
        WORSE_THAN_BASELINE,
        BEYOND_EXPECTED,
        STALLED,
        RISING,
        ASSET_LOSS,
        RELATIONSHIP,
        MISSED
    }

    /** How a signal is sorted; none of them is an alert about safety. */
    public enum Level {
        RED,
        AMBER,
        ASSET,
        RELATIONSHIP,
        ENGAGEMENT
    }
}
