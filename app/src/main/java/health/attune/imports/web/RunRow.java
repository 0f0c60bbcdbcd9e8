package health.attune.imports.web;

import health.attune.imports.Refusal;
import health.attune.imports.RunReport;
import health.attune.pages.Words;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import, ready to print. Its times are UTC: a file belongs to no site. */
public record RunRow(RunReport report, List<TallyRow> tallies, Words words) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    public UUID id() {
        return report.id();
    }

    public String file() {
        return report.origin().file();
    }

    public String startedAt() {
        return words.moment(report.startedAt(), UTC);
    }

    public String seenAt() {
        return words.moment(report.seenAt(), UTC);
    }

    public boolean corrects() {
        return report.origin().way().corrects();
    }

    public boolean isRunning() {
        return report.state() == RunReport.State.RUNNING;
    }

    public boolean hasFailed() {
        return report.state() == RunReport.State.FAILED;
    }

    public String state() {
        return words.say("imports.page.state." + report.state().name().toLowerCase(Locale.ROOT));
    }

    /** What became of the rows, by the key of its word. */
    public Map<String, String> counts() {
        var counts = report.counts();
        var shown = new LinkedHashMap<String, String>();
        shown.put("imports.count.read", number(counts.read()));
        shown.put("imports.count.imported", number(counts.imported()));
        shown.put("imports.count.corrected", number(counts.corrected()));
        shown.put("imports.count.there", number(counts.alreadyThere()));
        shown.put("imports.count.nothing", number(counts.nothingAnswered()));
        shown.put("imports.count.refused", number(counts.refused()));
        shown.put("imports.count.people", number(counts.people()));
        return shown;
    }

    public String number(long count) {
        return words.number(count);
    }

    public @Nullable String failure() {
        var failure = report.failure();
        return failure == null ? null : sentence(failure);
    }

    public List<RefusalRow> refused() {
        return report.refused().stream()
                .map(refusal -> new RefusalRow(
                        refusal.line() == 0 ? "" : words.number(refusal.line()), refusal.column(), sentence(refusal)))
                .toList();
    }

    private String sentence(Refusal refusal) {
        return words.say("imports.flaw." + refusal.reason(), refusal.facts().toArray());
    }

    /** A refused row, ready to print. */
    public record RefusalRow(String line, String column, String reason) {}
}
