package health.attune.imports.runs;

import health.attune.imports.Counts;
import health.attune.imports.ImportOrder;
import health.attune.imports.Refusal;
import health.attune.imports.RunReport;
import health.attune.imports.csv.CsvSurvey;
import health.attune.imports.csv.Flaw;
import health.attune.imports.csv.Refused;
import health.attune.imports.mapping.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is to be told of one file while it is taken in. */
final class Journal {
    private final UUID id;
    private final Instant startedAt;
    private final ReportFiles files;
    private final ReportText text;
    private final Tallies tallies = new Tallies();
    private final List<Refusal> shown = new ArrayList<>();
    private RunReport.Origin origin;
    private Counts counts = Counts.NONE;
    private @Nullable Refusal failure;

    Journal(UUID id, RunReport.Origin origin, ReportFiles files, ReportText text, Instant startedAt) {
        this.id = id;
        this.origin = origin;
        this.files = files;
        this.text = text;
        this.startedAt = startedAt;
    }

    static RunReport.Origin origin(Mapping mapping, ImportOrder order) {
        return new RunReport.Origin(
                ReportFiles.plain(order.file()),
                "",
                mapping.name(),
                mapping.source(),
                order.way(),
                order.startedBy(),
                mapping.answered().mode().name().toLowerCase(java.util.Locale.ROOT),
                List.of());
    }

    void surveyed(CsvSurvey survey, Mapping mapping) {
        var read = mapping.columns();
        var unread = survey.header().names().stream()
                .filter(name -> !read.contains(name))
                .toList();
        origin = origin.surveyed(survey.digest(), unread);
    }

    /** A row that is refused before it reaches the database; each of its flaws is told. */
    void refuse(List<Refused> flawsOfOneRow) {
        counts = counts.plus(new Counts(1, 0, 0, 0, 0, 1, 0));
        flawsOfOneRow.forEach(this::tell);
    }

    void add(ChunkWriter.Outcome outcome) {
        counts = counts.plus(outcome.counts());
        outcome.refused().forEach(this::tell);
        outcome.taken().forEach(tallies::add);
    }

    /** The mapping does not fit the file at all: everything it lacks is told. */
    void misfit(List<Flaw> flaws) {
        flaws.forEach(flaw -> tell(new Refused(1, "", flaw)));
        fail(0, Flaw.of("misfit"));
    }

    /** Why nothing more of the file is taken in. */
    void fail(long line, Flaw flaw) {
        failure = Refusal.of(line, flaw);
    }

    boolean hasFailed() {
        return failure != null;
    }

    long read() {
        return counts.read();
    }

    RunReport running(Instant now) {
        return report(RunReport.State.RUNNING, now);
    }

    RunReport ended(Instant now) {
        return report(failure == null ? RunReport.State.DONE : RunReport.State.FAILED, now);
    }

    private RunReport report(RunReport.State state, Instant now) {
        return new RunReport(id, origin, state, startedAt, now, counts, tallies.all(), List.copyOf(shown), failure);
    }

    private void tell(Refused refused) {
        var refusal = Refusal.of(refused);
        if (shown.size() < RunReport.SHOWN) shown.add(refusal);
        files.refuse(refusal, text.sentence(refusal));
    }
}
