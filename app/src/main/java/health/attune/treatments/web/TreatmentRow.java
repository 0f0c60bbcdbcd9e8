package health.attune.treatments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A treatment, ready to print.
 *
 * @param change where it is changed; null for a reader who may not
 * @param when from when to when, and for how long
 * @param ending why it ended; null while it lasts
 * @param history how it read before, a line each
 */
public record TreatmentRow(
        String name,
        String kind,
        @Nullable String dose,
        String when,
        @Nullable String ending,
        String written,
        List<String> history,
        @Nullable String change) {}
