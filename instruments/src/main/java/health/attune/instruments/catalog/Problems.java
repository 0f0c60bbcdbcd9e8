package health.attune.instruments.catalog;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a file instead of stopping at the first. */
final class Problems {

    private final String file;
    private final List<CatalogProblem> found;

    Problems(String file, List<CatalogProblem> found) {
        this.file = file;
        this.found = found;
    }

    static Problems of(String file) {
        return new Problems(file, new ArrayList<>());
    }

    void add(String place, String sentence) {
        found.add(new CatalogProblem(file, place, sentence));
    }

    Problems in(String otherFile) {
        return new Problems(otherFile, found);
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<CatalogProblem> all() {
        return List.copyOf(found);
    }
}
