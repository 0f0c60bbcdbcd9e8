package health.attune.instruments;

import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Source;
import health.attune.instruments.norms.Threshold;

/**
 * A threshold with a meaning.
 *
 * @param id        unique within the score
 * @param threshold the side that counts
 * @param group     whom it was published for
 * @param meaning   what being there suggests; never a diagnosis
 */
public record Cutoff(String id, Threshold threshold, Group group, Texts meaning, Source source) {

    /** Whom a cut-off was published for. */
    public enum Group {
        EVERYBODY,
        MEN,
        /** Also for everybody whose sex is not recorded: the more cautious of the two. */
        WOMEN
    }
}
