package health.attune.drill.verdict;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Verdicts as people and as programs read them. */
public final class Report {
    private static final int FINDINGS_SHOWN = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINE = "%-18s %-7s %6s %7s %6s %5s %7s %5s %9s %7s %9s %9s %9s %9s%n";

    private Report() {}

    public static void head(PrintStream out) {
        out.printf(
                LINE,
                "fault",
                "verdict",
                "rounds",
                "kept",
                "open",
                "lost",
                "doubled",
                "torn",
                "positives",
                "alerts",
                "unrouted",
                "late s",
                "ready s",
                "took s");
    }

    /** One line; below it what was counted, and what was found. */
    public static void line(PrintStream out, Verdict one) {
        out.printf(
                LINE,
                one.fault(),
                one.skipped().isPresent() ? "skipped" : one.holds() ? "holds" : "FAILS",
                one.rounds(),
                one.acknowledged(),
                one.unanswered(),
                one.found().get(Finding.Kind.LOST),
                one.found().get(Finding.Kind.DOUBLED),
                one.found().get(Finding.Kind.TORN),
                one.positives(),
                one.alerts(),
                one.found().get(Finding.Kind.UNROUTED),
                shown(one.late()),
                shown(one.ready()),
                String.format(Locale.ROOT, "%.1f", one.seconds()));
        printDetails(out, one);
        out.flush();
    }

    private static void printDetails(PrintStream out, Verdict one) {
        one.skipped().ifPresent(why -> out.println("    " + why));
        one.figures().forEach((name, value) -> out.println("    " + name + ": " + value));
        one.findings().stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> out.println("    " + finding.kind() + ": " + finding.what()));
        if (one.findings().size() > FINDINGS_SHOWN)
            out.println("    and " + (one.findings().size() - FINDINGS_SHOWN) + " more");
    }

    public static String json(List<Verdict> verdicts) {
        return JSON.writeValueAsString(verdicts);
    }

    private static String shown(Optional<Double> seconds) {
        return seconds.map(one -> String.format(Locale.ROOT, "%.1f", one)).orElse("-");
    }
}
