package health.attune.imports.runs;

import health.attune.access.Principal;
import health.attune.access.Relationships;
import health.attune.imports.Finished;
import health.attune.imports.ImportOrder;
import health.attune.imports.Progress;
import health.attune.imports.RunReport;
import health.attune.imports.csv.CsvBroken;
import health.attune.imports.csv.CsvSurvey;
import health.attune.imports.csv.Flaw;
import health.attune.imports.mapping.Mapping;
import health.attune.imports.rows.RowReader;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins and ends the run of each file: a job, its report files, and its line in the list of runs. */
@Component
public class FileRuns {
    private static final Logger log = LoggerFactory.getLogger(FileRuns.class);

    private final Relationships relationships;
    private final Places places;
    private final FileRows rows;
    private final RunStore runs;
    private final ReportText text;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileRuns(
            Relationships relationships,
            Places places,
            FileRows rows,
            RunStore runs,
            ReportText text,
            TransactionTemplate transaction,
            Clock clock) {
        this.relationships = relationships;
        this.places = places;
        this.rows = rows;
        this.runs = runs;
        this.text = text;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Finished run(Mapping mapping, ImportOrder order, Progress progress) throws IOException {
        var job = Objects.requireNonNull(transaction.execute(status -> relationships.beginImport(order.startedBy())));
        var now = clock.instant();
        try (var files = ReportFiles.open(order, job.id(), now)) {
            var journal = new Journal(job.id(), Journal.origin(mapping, order), files, text, now);
            var task = new Task(job, mapping, order, journal, progress);
            if (order.way().writes())
                runs.insert(journal.running(now), mapping.belonging().organization());
            perform(task);
            var report = journal.ended(clock.instant());
            if (order.way().writes()) keep(report, mapping);
            var lines = text.of(report);
            return new Finished(report, lines, files.report(lines), files.refused());
        } finally {
            end(job);
        }
    }

    private record Task(Principal job, Mapping mapping, ImportOrder order, Journal journal, Progress progress) {}

    private void perform(Task task) {
        try {
            takeIn(task);
        } catch (CsvBroken e) {
            task.journal.fail(e.line(), e.flaw());
        } catch (DataAccessException | TransactionException e) {
            // Its message may repeat what a row holds, and a log is no place for that.
            log.error("The import stopped at the database: {} {}", e.getClass().getSimpleName(), sqlState(e));
            task.journal.fail(0, Flaw.of("stopped", task.journal.read()));
        }
    }

    private void takeIn(Task task) throws CsvBroken {
        var file = task.order.file();
        var survey = CsvSurvey.of(file, task.mapping.format());
        task.journal.surveyed(survey, task.mapping);
        var misfits = RowReader.misfits(survey.header(), task.mapping, file);
        if (!misfits.isEmpty()) {
            task.journal.misfit(misfits);
            return;
        }
        var run = places.settled(task.job, task.mapping, task.order.way());
        if (run.isEmpty()) {
            var belonging = task.mapping.belonging();
            var place = Flaw.of("place", belonging.organization(), belonging.site(), belonging.program());
            task.journal.fail(0, place);
            return;
        }
        rows.takeIn(new FileRows.Work(run.get(), file, survey, task.journal, task.progress));
    }

    private void keep(RunReport report, Mapping mapping) {
        try {
            runs.update(report, mapping.belonging().organization());
        } catch (DataAccessException | TransactionException e) {
            log.error("The end of the import could not be noted: {}", sqlState(e));
        }
    }

    private void end(Principal job) {
        try {
            transaction.executeWithoutResult(status -> relationships.endJob(job.id()));
        } catch (DataAccessException | TransactionException e) {
            log.error("The end of the job could not be noted: {}", sqlState(e));
        }
    }

    private static String sqlState(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return "SQL state " + sql.getSQLState();
        return "";
    }
}
