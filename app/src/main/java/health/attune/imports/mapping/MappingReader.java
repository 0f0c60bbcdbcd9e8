package health.attune.imports.mapping;

import health.attune.checkins.AnsweredBy;
import health.attune.imports.csv.CsvFormat;
import health.attune.instruments.Instrument;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a mapping and collects everything that is wrong with it instead of stopping at the first. */
public final class MappingReader {
    private static final int LONGEST = 1_000_000;
    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');
    private static final Map<String, Charset> ENCODINGS = Map.of(
            "utf-8",
            StandardCharsets.UTF_8,
            "latin-1",
            StandardCharsets.ISO_8859_1,
            "windows-1252",
            Charset.forName("windows-1252"));

    private final BiFunction<String, String, Optional<Instrument>> instruments;
    private final List<MappingProblem> problems = new ArrayList<>();

    private MappingReader(BiFunction<String, String, Optional<Instrument>> instruments) {
        this.instruments = instruments;
    }

    /**
     * The mapping that the text describes.
     *
     * @param instruments finds an instrument by the name of the organization that asks and the instrument's id
     */
    public static Mapping read(String text, BiFunction<String, String, Optional<Instrument>> instruments)
            throws MappingRefused {
        var reader = new MappingReader(instruments);
        var mapping = reader.parse(text);
        if (mapping == null || !reader.problems.isEmpty()) throw new MappingRefused(reader.problems);
        return mapping;
    }

    private @Nullable Mapping parse(String text) {
        if (text.length() > LONGEST) return broken(1, "A mapping has at most " + LONGEST + " characters.");
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) return broken(1, "The mapping is empty.");
            return new Fields(root, problems).read(this::mapping);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            return broken(mark == null ? 1 : mark.getLine() + 1, "This is not YAML: " + e.getProblem() + ".");
        } catch (YAMLException | NumberFormatException e) { // the latter where a word ends within an escape
            return broken(1, "This is not YAML: it holds characters or a depth of blocks that YAML does not allow.");
        }
    }

    private Mapping mapping(Fields fields) {
        var belonging = fields.needed("belongs-to", Belonging::read);
        var reader = new InstrumentReader(belonging.organization(), instruments);
        var mapping = new Mapping(
                fields.text("mapping"),
                fields.text("source"),
                fields.block("table", MappingReader::format)
                        .orElseGet(() -> new CsvFormat(StandardCharsets.UTF_8, ',')),
                fields.needed("person", PersonPart::read),
                fields.needed("answered", Occasion::read),
                belonging,
                fields.list("instruments", reader::read).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                fields.block("care", CarePart::read).orElse(null));
        for (var part : mapping.instruments()) requireNamed(fields, mapping.answered(), part.instrument());
        if (mapping.answered().day() == null && mapping.instruments().stream().anyMatch(part -> part.day() == null))
            fields.problem("answered", "The field \"day\" is missing: here, or at each of the instruments.");
        return mapping;
    }

    private static void requireNamed(Fields fields, Occasion answered, Instrument instrument) {
        var named = AnsweredBy.namedBy(instrument);
        if (named.contains(answered.by())) return;
        var words = named.stream().map(AnsweredBy::word).collect(Collectors.joining(" or "));
        fields.problem(
                "answered",
                instrument.id() + " is answered by " + words + ", not by "
                        + answered.by().word() + "; say who answered, or leave it out of this mapping.");
    }

    private static CsvFormat format(Fields table) {
        return new CsvFormat(
                named(table, "encoding", ENCODINGS, "utf-8"), named(table, "delimiter", DELIMITERS, "comma"));
    }

    private static <T> T named(Fields table, String field, Map<String, T> all, String otherwise) {
        var name = table.optionalText(field).orElse(otherwise);
        var found = all.get(name);
        if (found != null) return found;
        var known = String.join(", ", all.keySet().stream().sorted().toList());
        table.problem(field, "\"" + name + "\" is not one of " + known + ".");
        return java.util.Objects.requireNonNull(all.get(otherwise));
    }

    private @Nullable Mapping broken(int line, String sentence) {
        problems.add(new MappingProblem(line, sentence));
        return null;
    }
}
