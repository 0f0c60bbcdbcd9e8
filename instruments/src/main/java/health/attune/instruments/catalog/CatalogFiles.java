package health.attune.instruments.catalog;

import health.attune.instruments.Instrument;
import health.attune.instruments.definitions.BrokenCatalog;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the packs: one folder for each instrument, with definition, licence and examples. */
final class CatalogFiles {

    private final Function<String, String> read;

    /** @param read the text of a file named relative to the catalogue folder; empty where there is none */
    CatalogFiles(Function<String, String> read) {
        this.read = read;
    }

    static CatalogFiles bundled() {
        return new CatalogFiles(CatalogFiles::resource);
    }

    Map<String, Catalog.Entry> read() {
        var problems = Problems.of("packs.yaml");
        var entries = new LinkedHashMap<String, Catalog.Entry>();
        for (var folder : folders(problems)) {
            var entry = entry(folder, problems);
            var id = entry.instrument().id();
            if (!folder.endsWith(id))
                problems.in(folder + "/definition.yaml")
                        .add("id", "The id is \"" + id + "\", but the folder has another name.");
            entries.put(id, entry);
        }
        if (problems.any()) throw new BrokenCatalog(problems.all());
        return entries;
    }

    private List<String> folders(Problems problems) {
        var tree = Yaml.tree(read.apply("packs.yaml"), problems);
        var all = new java.util.ArrayList<String>();
        for (var pack : tree) {
            var folder = pack.path("folder").asString("");
            for (var id : pack.path("instruments")) all.add(folder + id.asString(""));
        }
        return all;
    }

    private Catalog.Entry entry(String folder, Problems problems) {
        var terms = problems.in(folder + "/licence.yaml");
        var licence = section(folder + "/licence.yaml", terms).read(LicenceReader::read);
        var definition = Problems.of(folder + "/definition.yaml");
        var instrument =
                section(folder + "/definition.yaml", definition).read(new InstrumentReader(licence, definition)::read);
        definition.all().forEach(p -> problems.in(p.file()).add(p.place(), p.sentence()));
        return new Catalog.Entry(instrument, () -> examples(folder + "/examples.yaml", instrument));
    }

    private List<WorkedExample> examples(String file, Instrument instrument) {
        var problems = Problems.of(file);
        var examples = new ExampleReader(instrument).read(Yaml.tree(read.apply(file), problems), problems);
        if (problems.any()) throw new BrokenCatalog(problems.all());
        return examples;
    }

    private Section section(String file, Problems problems) {
        return new Section(Yaml.tree(read.apply(file), problems), "", problems);
    }

    private static String resource(String name) {
        try (InputStream in = CatalogFiles.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
