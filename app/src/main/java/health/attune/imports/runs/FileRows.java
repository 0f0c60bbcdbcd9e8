package health.attune.imports.runs;

import health.attune.imports.Progress;
import health.attune.imports.csv.CsvBroken;
import health.attune.imports.csv.CsvFile;
import health.attune.imports.csv.CsvRow;
import health.attune.imports.csv.CsvSurvey;
import health.attune.imports.csv.Flaw;
import health.attune.imports.csv.Refused;
import health.attune.imports.rows.Entry;
import health.attune.imports.rows.RowReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The rows of one file, chunk by chunk, each chunk in a transaction of its own: a run that is killed loses one. */
@Component
class FileRows {
    private static final int CHUNK = 1_000;
    private static final int ATTEMPTS = 4;

    private final ChunkWriter chunks;
    private final LedgerStore ledger;
    private final RunStore runs;
    private final Workers workers;
    private final Clock clock;

    FileRows(ChunkWriter chunks, LedgerStore ledger, RunStore runs, Workers workers, Clock clock) {
        this.workers = workers;
        this.chunks = chunks;
        this.ledger = ledger;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * What is taken in, and by whom it is told.
     *
     * @param survey of the same file
     */
    record Work(Run run, Path file, CsvSurvey survey, Journal journal, Progress progress) {}

    void takeIn(Work work) throws CsvBroken {
        var run = work.run;
        try (var file = CsvFile.open(work.file, run.mapping().format())) {
            var reader = RowReader.of(file.header(), run.mapping(), work.file, workers.here(run));
            var chunk = new ArrayList<Entry>(CHUNK);
            for (CsvRow row = file.next(); row != null; row = file.next()) {
                var flaws = new ArrayList<Refused>();
                var entry = reader.read(row, flaws);
                if (entry == null) work.journal.refuse(flaws);
                else chunk.add(entry);
                if (chunk.size() == CHUNK) write(work, chunk);
            }
            write(work, chunk);
            if (!file.digest().equals(work.survey.digest())) work.journal.fail(0, Flaw.of("file-changed"));
        } finally {
            ledger.forget(run.id(), clock.instant());
        }
    }

    private void write(Work work, List<Entry> chunk) {
        if (!chunk.isEmpty()) work.journal.add(written(work.run, chunk));
        chunk.clear();
        var belonging = work.run.mapping().belonging();
        if (work.run.way().writes()) runs.update(work.journal.running(clock.instant()), belonging.organization());
        work.progress.at(work.journal.read(), work.survey.rows());
    }

    /** Another import at the same time may have written the same person or answers: then it is looked at anew. */
    private ChunkWriter.Outcome written(Run run, List<Entry> chunk) {
        for (int attempt = 1; ; attempt++) {
            try {
                return chunks.write(run, chunk);
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) throw e;
            }
        }
    }
}
