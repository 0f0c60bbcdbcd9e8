package health.attune.instruments.trajectory;

import health.attune.instruments.definitions.BrokenCatalog;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Sources;
import health.attune.instruments.definitions.Yaml;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The numbers, sentences and sources of the signals, as data; a rule that is left out gives no signal. */
public final class TrajectoryRules {

    private final Map<Signal.Kind, Rule> rules;

    /**
     * @param count  measurements a rule waits for, 0 where it asks for none
     * @param amount percent or points, 0 where it asks for none
     */
    private record Rule(
            Signal.Kind kind, Signal.Level level, int count, double amount, Texts sentence, Source source) {}

    private TrajectoryRules(Map<Signal.Kind, Rule> rules) {
        this.rules = rules;
    }

    /** The bundled rules, read once. */
    public static TrajectoryRules bundled() {
        return Bundled.RULES;
    }

    /**
     * Rules of a site's own.
     *
     * @throws BrokenCatalog where they cannot be read
     */
    public static TrajectoryRules of(String yaml) {
        var problems = Problems.of("trajectory.yaml");
        var rules = new EnumMap<Signal.Kind, Rule>(Signal.Kind.class);
        new Section(Yaml.tree(yaml, problems), "", problems)
                .read(s -> s.list("rules", TrajectoryRules::rule))
                .forEach(rule -> {
                    if (rules.put(rule.kind(), rule) != null)
                        problems.add("rules", "There are two rules \"" + word(rule.kind()) + "\".");
                });
        if (problems.any()) throw new BrokenCatalog(problems.all());
        return new TrajectoryRules(rules);
    }

    boolean has(Signal.Kind kind) {
        return rules.containsKey(kind);
    }

    int count(Signal.Kind kind) {
        return Optional.ofNullable(rules.get(kind)).map(Rule::count).orElse(0);
    }

    double amount(Signal.Kind kind) {
        return Optional.ofNullable(rules.get(kind)).map(Rule::amount).orElse(0.0);
    }

    Optional<Signal> signal(Signal.Kind kind, Map<String, String> figures) {
        return signal(kind, figures, Map.of());
    }

    Optional<Signal> signal(Signal.Kind kind, Map<String, String> figures, Map<String, Texts> names) {
        return Optional.ofNullable(rules.get(kind)).map(rule -> {
            var byLanguage = new LinkedHashMap<String, String>();
            rule.sentence().byLanguage().forEach((language, sentence) -> {
                var words = new LinkedHashMap<>(figures);
                names.forEach((name, texts) -> words.put(name, texts.closestTo(language)));
                byLanguage.put(language, filled(sentence, words));
            });
            return new Signal(kind, rule.level(), new Texts(byLanguage), rule.source());
        });
    }

    private static String filled(String sentence, Map<String, String> words) {
        var filled = sentence;
        for (var word : words.entrySet()) filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        return filled;
    }

    private static Rule rule(Section section) {
        var kind = section.one("signal", Signal.Kind.class);
        return new Rule(
                kind,
                section.one("level", Signal.Level.class),
                count(section, kind),
                amount(section, kind),
                section.texts("sentence"),
                Sources.of(section));
    }

    private static int count(Section section, Signal.Kind kind) {
        int least = kind == Signal.Kind.STALLED ? 2 : 1;
        if (kind != Signal.Kind.STALLED && kind != Signal.Kind.MISSED) return 0;
        int count = section.optionalWhole("measurements").orElse(0);
        if (count < least) section.problem("measurements", "This rule needs \"measurements\", " + least + " or more.");
        return count;
    }

    private static double amount(Section section, Signal.Kind kind) {
        if (kind != Signal.Kind.STALLED && kind != Signal.Kind.RELATIONSHIP) return 0;
        var field = kind == Signal.Kind.STALLED ? "percent" : "points";
        double amount = section.optionalNumber(field).orElse(0);
        if (amount <= 0) section.problem(field, "This rule needs \"" + field + "\", above 0.");
        return amount;
    }

    private static String word(Signal.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Bundled {
        static final TrajectoryRules RULES = of(resource());

        private static String resource() {
            try (var in = TrajectoryRules.class.getResourceAsStream("trajectory.yaml")) {
                return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
