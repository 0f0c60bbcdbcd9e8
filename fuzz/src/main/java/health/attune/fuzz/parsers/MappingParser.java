package health.attune.fuzz.parsers;

import health.attune.fuzz.engine.Parser;
import health.attune.imports.Imports;
import health.attune.imports.mapping.Mapping;
import health.attune.imports.mapping.MappingProblem;
import health.attune.imports.mapping.MappingReader;
import health.attune.imports.mapping.MappingRefused;
import health.attune.instruments.catalog.Catalog;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mappings: what the columns of a table mean. */
final class MappingParser implements Parser {

    static Mapping mapping(byte[] text) throws MappingRefused {
        return MappingReader.read(
                new String(text, StandardCharsets.UTF_8),
                (organization, id) -> Catalog.bundled().find(id));
    }

    static byte[] survey() {
        return Samples.product(Imports.class, "/imports/nhanes.yaml");
    }

    static byte[] clinic() {
        return Samples.file("clinic.yaml");
    }

    @Override
    public String name() {
        return "mapping";
    }

    @Override
    public int share() {
        return 1_800;
    }

    @Override
    public List<byte[]> samples() {
        return List.of(survey(), clinic());
    }

    @Override
    public List<String> words() {
        return Samples.words("mapping");
    }

    @Override
    public Outcome read(byte[] input) {
        try {
            mapping(input).columns();
            return Outcome.TAKEN;
        } catch (MappingRefused e) {
            for (var problem : e.problems())
                if (problem.line() < 1) throw new IllegalStateException("In line " + problem.line(), e);
            return new Outcome.Refused(
                    e.problems().stream().map(MappingProblem::sentence).toList());
        }
    }
}
