package health.attune.instruments.domains;

import health.attune.instruments.forms.Texts;
import java.util.List;

/**
 * A part of a person's life that several instruments may speak of.
 *
 * @param id       lower case, stable
 * @param axis     where it stands on the person's page
 * @param measures the scores that speak of it, the preferred first
 */
public record Domain(String id, Axis axis, Texts label, List<Measure> measures) {

    /** The axes of the person's page; never blended into one number. */
    public enum Axis {
        PSYCHOLOGICAL_ASSETS,
        SOCIAL_ASSETS,
        SYMPTOMS,
        FUNCTION,
        RELATIONSHIP;

        public boolean isAsset() {
            return this == PSYCHOLOGICAL_ASSETS || this == SOCIAL_ASSETS;
        }
    }

    /** One score of one instrument. */
    public record Measure(String instrumentId, String scoreId) {}

    public Domain {
        measures = List.copyOf(measures);
    }
}
