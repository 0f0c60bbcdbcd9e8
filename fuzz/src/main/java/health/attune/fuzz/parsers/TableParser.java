package health.attune.fuzz.parsers;

import health.attune.fuzz.engine.Parser;
import health.attune.imports.csv.CsvBroken;
import health.attune.imports.csv.CsvFile;
import health.attune.imports.csv.CsvSurvey;
import health.attune.imports.csv.Flaw;
import health.attune.imports.csv.Refused;
import health.attune.imports.mapping.Mapping;
import health.attune.imports.rows.Here;
import health.attune.imports.rows.RowReader;
import health.attune.pages.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables of answers, row by row, as an import reads them. */
final class TableParser implements Parser {
    private static final Here HERE = new Here(LocalDate.of(2026, 11, 21), login -> Optional.empty());
    private static final int TOLD = 20;

    private final Table table;
    private final Mapping mapping;
    private final Scratch scratch;
    private final Words words = Wording.english();

    /** @param file a whole table, and its name, which may tell the day */
    record Table(String name, int share, String file) {}

    TableParser(Table table, Mapping mapping, Scratch scratch) {
        this.table = table;
        this.mapping = mapping;
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public int share() {
        return table.share();
    }

    @Override
    public List<byte[]> samples() {
        return List.of(Samples.file(table.file()));
    }

    @Override
    public List<String> words() {
        return List.of("female", "F", "M", "Spanish", "2020-02-29", "02/29/2020", "\"a\n\"", "\";\"", "9", "x", "3.0");
    }

    @Override
    public Outcome read(byte[] input) throws IOException {
        var path = scratch.file(table.file(), input);
        try {
            var survey = CsvSurvey.of(path, mapping.format());
            var misfits = RowReader.misfits(survey.header(), mapping, path);
            return misfits.isEmpty() ? rows(path) : new Outcome.Refused(said(misfits));
        } catch (CsvBroken e) {
            if (e.line() < 0) throw new IllegalStateException("Broken in line " + e.line());
            return new Outcome.Refused(said(List.of(e.flaw())));
        }
    }

    private Outcome rows(Path path) throws CsvBroken {
        var refusals = new ArrayList<Refused>();
        try (var file = CsvFile.open(path, mapping.format())) {
            var reader = RowReader.of(file.header(), mapping, path, HERE);
            for (var row = file.next(); row != null; row = file.next()) {
                int before = refusals.size();
                var entry = reader.read(row, refusals);
                if ((entry == null) != (refusals.size() > before))
                    throw new IllegalStateException("Line " + row.line() + " was neither taken nor refused, or both.");
            }
        }
        if (refusals.isEmpty()) return Outcome.TAKEN;
        return new Outcome.Refused(
                said(refusals.stream().map(Refused::flaw).distinct().limit(TOLD).toList()));
    }

    private List<String> said(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw ->
                        words.say("imports.flaw." + flaw.key(), flaw.facts().toArray()))
                .toList();
    }
}
