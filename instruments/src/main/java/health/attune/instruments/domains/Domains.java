package health.attune.instruments.domains;

import health.attune.instruments.About;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.definitions.BrokenCatalog;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Sources;
import health.attune.instruments.definitions.Yaml;
import health.attune.instruments.norms.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Which scores speak of which part of a person's life; instruments about staff are in none of them. */
public final class Domains {

    private final List<Domain> all;
    private final Together together;

    /**
     * Which answers speak of the same present.
     *
     * @param days what was answered longer before the newest answer of its domain is left out
     * @param inForceFrom since when that is so
     */
    public record Together(int days, LocalDate inForceFrom, Source source) {}

    private Domains(List<Domain> all, Together together) {
        this.all = List.copyOf(all);
        this.together = together;
    }

    /** The bundled mapping, read once and checked against the bundled catalogue. */
    public static Domains bundled() {
        return Bundled.DOMAINS;
    }

    /**
     * A mapping of one's own.
     *
     * @throws BrokenCatalog where it names a score that the catalogue does not have, or one about staff
     */
    public static Domains of(String yaml, Catalog catalog) {
        var problems = Problems.of("domains.yaml");
        var read = new Section(Yaml.tree(yaml, problems), "", problems)
                .read(s -> new Domains(
                        s.list("domains", d -> domain(d, catalog)),
                        s.section("together").read(Domains::together)));
        if (problems.any()) throw new BrokenCatalog(problems.all());
        return read;
    }

    /** Every domain, in the order of the person's page. */
    public List<Domain> all() {
        return all;
    }

    public Together together() {
        return together;
    }

    public List<Domain> on(Domain.Axis axis) {
        return all.stream().filter(d -> d.axis() == axis).toList();
    }

    public Optional<Domain> find(String id) {
        return all.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** The domain that a score speaks of; empty for scores that only support others, such as a risk item. */
    public Optional<Domain> of(Domain.Measure measure) {
        return all.stream().filter(d -> d.measures().contains(measure)).findFirst();
    }

    private static Together together(Section section) {
        int days = section.whole("days");
        if (days < 1) section.problem("days", "It takes at least one day.");
        return new Together(days, day(section), Sources.of(section));
    }

    private static LocalDate day(Section section) {
        try {
            return LocalDate.parse(section.text("inForceFrom"));
        } catch (DateTimeParseException e) {
            section.problem("inForceFrom", "Write a day as 2026-11-21.");
            return LocalDate.EPOCH;
        }
    }

    private static Domain domain(Section section, Catalog catalog) {
        var measures = section.words("measures").stream()
                .map(words -> measure(section, words, catalog))
                .toList();
        if (measures.isEmpty()) section.problem("measures", "A domain needs at least one measure.");
        return new Domain(section.text("id"), section.one("axis", Domain.Axis.class), section.texts("label"), measures);
    }

    private static Domain.Measure measure(Section section, String words, Catalog catalog) {
        var parts = words.split(" ", 2);
        var measure = new Domain.Measure(parts[0], parts.length == 2 ? parts[1] : "");
        var instrument = catalog.find(measure.instrumentId());
        if (instrument.isEmpty()) section.problem("measures", "There is no instrument \"" + parts[0] + "\".");
        instrument
                .filter(i -> i.scores().stream().noneMatch(s -> s.id().equals(measure.scoreId())))
                .ifPresent(i -> section.problem("measures", i.id() + " has no score \"" + measure.scoreId() + "\"."));
        instrument
                .filter(i -> i.about().area() == About.Area.WORKFORCE)
                .ifPresent(i -> section.problem("measures", i.id() + " is about staff, not about persons in care."));
        return measure;
    }

    private static final class Bundled {
        static final Domains DOMAINS = of(resource(), Catalog.bundled());

        private static String resource() {
            try (var in = Domains.class.getResourceAsStream("domains.yaml")) {
                return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
