package health.attune.imports.runs;

import health.attune.imports.Refusal;
import health.attune.imports.RunReport;
import health.attune.imports.Tally;
import health.attune.instruments.Instrument;
import health.attune.pages.Frames;
import health.attune.pages.Words;
import health.attune.questionnaires.Questionnaires;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The report in words, as an operator reads it. */
@Component
class ReportText {
    private final Words words;
    private final Questionnaires questionnaires;

    ReportText(Frames frames, Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
        this.words = frames.words(Locale.US);
    }

    List<String> of(RunReport report) {
        var lines = new ArrayList<String>();
        var origin = report.origin();
        lines.add(words.say("imports.text.file", origin.file(), origin.mapping(), origin.source()));
        if (!origin.digest().isEmpty()) lines.add("  SHA-256 " + origin.digest());
        if (!origin.way().writes()) lines.add("  " + words.say("imports.text.dry"));
        if (report.failure() != null) lines.add("  " + words.say("imports.text.failed", told(report.failure())));
        if (report.failure() == null || report.counts().read() > 0) counts(report, lines);
        if (isUnchanged(report))
            lines.add("  "
                    + words.say(
                            report.counts().refused() == 0
                                    ? "imports.text.unchanged"
                                    : "imports.text.unchanged-but-refused"));
        for (var tally : report.tallies()) tally(tally, report.origin().way().writes(), lines);
        if (!origin.unread().isEmpty())
            lines.add("  " + words.say("imports.text.unread", String.join(", ", origin.unread())));
        refused(report, lines);
        return lines;
    }

    /** The sentence of a refusal, without its place. */
    String sentence(Refusal refusal) {
        return words.say("imports.flaw." + refusal.reason(), refusal.facts().toArray());
    }

    private static boolean isUnchanged(RunReport report) {
        var counts = report.counts();
        return report.failure() == null && counts.alreadyThere() > 0 && counts.imported() + counts.corrected() == 0;
    }

    private void counts(RunReport report, List<String> lines) {
        var counts = report.counts();
        boolean written = report.origin().way().writes();
        count(lines, "read", counts.read());
        count(lines, written ? "imported" : "to-import", counts.imported());
        if (counts.corrected() > 0) count(lines, written ? "corrected" : "to-correct", counts.corrected());
        count(lines, "there", counts.alreadyThere());
        count(lines, "nothing", counts.nothingAnswered());
        count(lines, "refused", counts.refused());
        if (written) count(lines, "people", counts.people());
    }

    private void count(List<String> lines, String what, long number) {
        lines.add("  %-34s %,12d".formatted(words.say("imports.count." + what), number));
    }

    private void tally(Tally tally, boolean written, List<String> lines) {
        var instrument = questionnaires.find(tally.instrumentId());
        var title = instrument.map(known -> known.title().closestTo("en")).orElse(tally.instrumentId());
        lines.add("  " + words.say("imports.text.instrument", title, tally.responses()));
        for (var score : tally.scores()) score(score, instrument, lines);
        for (var item : tally.safety())
            lines.add("    "
                    + words.say(
                            written ? "imports.text.safety" : "imports.text.safety.dry",
                            item.linkId(),
                            item.positive()));
        if (tally.untold() > 0) lines.add("    " + words.say("imports.text.scores-alone", tally.untold()));
    }

    private void score(Tally.OfScore score, Optional<Instrument> instrument, List<String> lines) {
        var label = instrument
                .map(known -> known.score(score.scoreId()).label().closestTo("en"))
                .orElse(score.scoreId());
        lines.add("    "
                + words.say(
                        "imports.text.score",
                        label,
                        score.complete(),
                        score.prorated(),
                        score.uncertain(),
                        score.notEnough()));
        for (var cutoff : score.cutoffs())
            lines.add("      "
                    + words.say("imports.text.cutoff", cutoff.threshold(), cutoff.complete(), cutoff.prorated()));
    }

    private void refused(RunReport report, List<String> lines) {
        if (report.refused().isEmpty()) return;
        lines.add("  " + words.say("imports.text.refused", RunReport.SHOWN));
        for (var refusal : report.refused()) lines.add("    " + told(refusal));
    }

    private String told(Refusal refusal) {
        var sentence = sentence(refusal);
        if (refusal.line() == 0) return sentence;
        return refusal.column().isEmpty()
                ? words.say("imports.text.line", refusal.line(), sentence)
                : words.say("imports.text.cell", refusal.line(), refusal.column(), sentence);
    }
}
