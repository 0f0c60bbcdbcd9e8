package health.attune.instruments.definitions;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of a file instead of stopping at the first. */
public final class Problems {

    private final String file;
    private final List<CatalogProblem> found;

    public Problems(String file, List<CatalogProblem> found) {
        this.file = file;
        this.found = found;
    }

    public static Problems of(String file) {
        return new Problems(file, new ArrayList<>());
    }

    public void add(String place, String sentence) {
        found.add(new CatalogProblem(file, place, sentence));
    }

    public Problems in(String otherFile) {
        return new Problems(otherFile, found);
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<CatalogProblem> all() {
        return List.copyOf(found);
    }
}
