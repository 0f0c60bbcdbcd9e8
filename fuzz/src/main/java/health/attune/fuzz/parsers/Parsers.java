package health.attune.fuzz.parsers;

import health.attune.fuzz.engine.Parser;
import health.attune.imports.mapping.MappingRefused;
import java.util.List;

/** All of them. */
public final class Parsers {

    private Parsers() {}

    /** @param scratch where those that read files find them */
    public static List<Parser> all(Scratch scratch) throws MappingRefused {
        return List.of(
                new TableParser(
                        new TableParser.Table("survey table", 1_800, "survey_j.csv"),
                        MappingParser.mapping(MappingParser.survey()),
                        scratch),
                new TableParser(
                        new TableParser.Table("clinic table", 1_800, "clinic.csv"),
                        MappingParser.mapping(MappingParser.clinic()),
                        scratch),
                new MappingParser(),
                new DefinitionParser("mood/definition.yaml", 900),
                new DefinitionParser("mood/licence.yaml", 300),
                new DefinitionParser("mood/examples.yaml", 600),
                new DefinitionParser("packs.yaml", 100),
                QuestionnaireParser.ofQuestions(),
                QuestionnaireParser.ofScores(),
                new SpoolParser(scratch),
                new ArchiveParser(scratch),
                new HeadsParser(),
                PasskeyParser.ofText(),
                PasskeyParser.ofBytes(),
                new FieldParser());
    }
}
