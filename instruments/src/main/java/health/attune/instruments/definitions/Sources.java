package health.attune.instruments.definitions;

import health.attune.instruments.norms.Source;
import java.util.Map;
import java.util.Optional;

/** Reads where a statement comes from: {@code {read: …}}, {@code {toVerify: …}} or {@code {ours: …}}. */
public final class Sources {

    private static final Map<String, Source.Standing> STANDINGS =
            Map.of("read", Source.Standing.READ, "toVerify", Source.Standing.TO_VERIFY, "ours", Source.Standing.OURS);

    private Sources() {}

    public static Source of(Section parent) {
        return parent.has("source") ? parent.section("source").read(Sources::read) : missing(parent);
    }

    public static Source read(Section section) {
        Optional<String> standing =
                STANDINGS.keySet().stream().filter(section::has).findFirst();
        if (standing.isEmpty()) {
            section.problem("", "A source says \"read\", \"toVerify\" or \"ours\", and then one sentence.");
            return new Source(Source.Standing.TO_VERIFY, "?");
        }
        return new Source(
                STANDINGS.getOrDefault(standing.get(), Source.Standing.TO_VERIFY), section.text(standing.get()));
    }

    private static Source missing(Section parent) {
        parent.problem("", "The source is missing: say where this figure or rule comes from.");
        return new Source(Source.Standing.TO_VERIFY, "?");
    }
}
