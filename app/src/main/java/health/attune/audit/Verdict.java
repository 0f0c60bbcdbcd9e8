package health.attune.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param wrong the first thing that is wrong, in a sentence; null where nothing is
 */
public record Verdict(
        Walk.Tally tally,
        List<Witness> witnesses,
        Waiting waits,
        @Nullable String wrong) {

    /**
     * A file of heads.
     *
     * @param first the first batch it knows; 0 for none
     * @param last the last one that was compared with it
     */
    record Witness(Path file, long first, long last) {}

    /** Since when the longest waiting entry waits, as seen at that moment. */
    record Waiting(@Nullable Instant since, Instant at) {}

    /** Whether everything is there and as it was written, and a second place says so, too. */
    public boolean isGood() {
        return wrong == null && (tally.batches() == 0 || isWitnessed());
    }

    private boolean isWitnessed() {
        return witnesses.stream().anyMatch(witness -> witness.last() > 0);
    }

    /** For the operator, a line each. */
    public List<String> sentences() {
        var lines = new ArrayList<String>();
        lines.add(judgment());
        if (tally.batches() > 0)
            lines.add(format(
                            wrong == null
                                    ? "%,d entries are sealed"
                                    : "Before that, %,d entries are as they were sealed",
                            tally.entries())
                    + format(", in %,d batches from %s to %s.", tally.batches(), tally.from(), tally.until()));
        if (wrong == null) lines.add(waiting());
        for (var witness : witnesses) lines.add(witnessed(witness));
        return lines;
    }

    private String judgment() {
        if (wrong != null) return wrong;
        if (tally.batches() == 0) return "Nothing is sealed yet.";
        return isWitnessed()
                ? "The audit trail is whole."
                : "The chain in the database is whole, but no file of heads was compared with it: whether its end was"
                        + " cut off, or all of it rewritten, is not known. Name the files: --heads FILE";
    }

    private String waiting() {
        if (waits.since() == null) return "No entry waits to be sealed.";
        var age = Duration.between(waits.since(), waits.at());
        return format("%,d entries wait to be sealed, the first since %s (%s).", tally.waiting(), waits.since(), age)
                + (age.compareTo(Duration.ofMinutes(5)) > 0
                        ? " That is long: a service that runs seals every ten seconds."
                        : "");
    }

    private String witnessed(Witness witness) {
        if (witness.last() == 0) return "The file of heads " + witness.file() + " knows none of these batches.";
        return format("Compared with %s: batches %,d to %,d.", witness.file(), witness.first(), witness.last());
    }

    private static String format(String text, @Nullable Object... facts) {
        return String.format(Locale.ROOT, text, facts);
    }
}
