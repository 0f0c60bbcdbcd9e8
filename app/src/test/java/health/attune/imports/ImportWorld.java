package health.attune.imports;

import health.attune.database.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A table of a made-up clinic with a mapping of its own, so that tests do not meet in the ledger. */
final class ImportWorld {
    static final String HEADER = "id,born,on,g1,g2,p1";
    private static final String MAPPING = """
            mapping: clinic
            source: SOURCE
            person:
              identifier: {system: SOURCE, column: id}
              given-name: {text: Somebody}
              family-name: {column: id}
              birth-year: {column: born}
            answered: {day: {column: on}, language: en}
            belongs-to:
              organization: SOURCE
              site: Clinic
              program: Program
              create: {integration-model: in-house, time-zone: America/Denver, neutral-name: Visits}
            instruments:
              - instrument: gad-2
                values: {9: declined}
                items: {gad2-1: g1, gad2-2: g2}
            """;

    final String source = "urn:test:" + Ids.next();
    private final Imports imports;
    private final Path folder;

    ImportWorld(Imports imports, Path folder) {
        this.imports = imports;
        this.folder = folder;
    }

    Path write(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(name), List.of(rows).stream().collect(Collectors.joining("\n", HEADER + "\n", "\n")));
    }

    Finished run(Path file) throws Exception {
        return run(file, ImportOrder.Way.TAKE_IN, (done, all) -> {});
    }

    Finished run(Path file, ImportOrder.Way way) throws Exception {
        return run(file, way, (done, all) -> {});
    }

    Finished run(Path file, ImportOrder.Way way, Progress progress) throws Exception {
        return run(MAPPING, file, way, progress);
    }

    Finished run(String mapping, Path file, ImportOrder.Way way, Progress progress) throws Exception {
        var order = new ImportOrder(file, folder.resolve("reports"), way, "a test");
        return imports.run(imports.plan(written(mapping).toString()), order, progress);
    }

    /** Written once and moved into its place whole: several may run at once, and each reads all of it. */
    private Path written(String mapping) throws IOException {
        var text = mapping.replace("SOURCE", source);
        var place = folder.resolve(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + ".yaml");
        if (Files.exists(place)) return place;
        var aside = Files.writeString(folder.resolve(Ids.next() + ".part"), text);
        return Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The mapping with one part replaced. */
    static String mapping(String part, String by) {
        if (!MAPPING.contains(part)) throw new IllegalArgumentException(part);
        return MAPPING.replace(part, by);
    }
}
