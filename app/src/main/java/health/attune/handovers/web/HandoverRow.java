package health.attune.handovers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in a hand-over, ready to print.
 *
 * @param href where it is read and planned; null for a reader for whom it does not open
 * @param why the reasons for which it needs care, the weightiest first
 * @param successor null where nobody was chosen
 * @param calls whether something is missing that the day will not wait for
 */
public record HandoverRow(
        String name,
        @Nullable String href,
        @Nullable String note,
        List<String> why,
        @Nullable String successor,
        String goodbye,
        String introduction,
        boolean calls) {}
