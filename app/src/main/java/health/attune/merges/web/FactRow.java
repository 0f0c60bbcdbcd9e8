package health.attune.merges.web;

import java.util.List;

/** One kind of fact of two records, side by side. */
public record FactRow(String label, List<String> kept, List<String> other) {

    boolean isEmpty() {
        return kept.isEmpty() && other.isEmpty();
    }
}
