package health.attune.fuzz.parsers;

import health.attune.fuzz.engine.Parser;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.definitions.BrokenCatalog;
import health.attune.instruments.definitions.CatalogProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of an instrument's definition, beside the others that are whole. */
final class DefinitionParser implements Parser {
    private static final Map<String, String> WHOLE = Map.of(
            "packs.yaml",
            "- {id: free, folder: '', instruments: [mood]}\n",
            "mood/definition.yaml",
            Samples.text("definition.yaml"),
            "mood/licence.yaml",
            Samples.text("licence.yaml"),
            "mood/examples.yaml",
            Samples.text("examples.yaml"));

    private final String file;
    private final int share;

    DefinitionParser(String file, int share) {
        this.file = file;
        this.share = share;
    }

    @Override
    public String name() {
        return file;
    }

    @Override
    public int share() {
        return share;
    }

    @Override
    public List<byte[]> samples() {
        return Samples.texts(WHOLE.getOrDefault(file, ""));
    }

    @Override
    public List<String> words() {
        return Samples.words("definition");
    }

    @Override
    public Outcome read(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var files = new LinkedHashMap<>(WHOLE);
        files.put(file, text);
        try {
            var catalog = Catalog.of(name -> files.getOrDefault(name, ""));
            for (var instrument : catalog.instruments()) {
                Exercise.score(instrument, Arrays.hashCode(input));
                catalog.examples(instrument.id());
            }
            return Outcome.TAKEN;
        } catch (BrokenCatalog e) {
            for (var problem : e.problems())
                if (problem.file().isBlank()) throw new IllegalStateException("No file is named.", e);
            return new Outcome.Refused(
                    e.problems().stream().map(CatalogProblem::sentence).toList());
        }
    }
}
