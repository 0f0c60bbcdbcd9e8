package health.attune.drill.load;

import health.attune.drill.load.Kind.Group;
import health.attune.drill.verdict.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of it, as people and as programs read it.
 *
 * @param setting what was sent to what, name to value
 */
record LoadReport(Map<String, Object> setting, Figures figures, Verdict verdict) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LINE = "%-9s %-18s %7s %9s %8s %7s %9s %9s %9s %9s %12s%n";
    private static final String[] HEAD = {
        "phase", "kind", "sent", "answered", "refused", "failed", "p50 ms", "p95 ms", "p99 ms", "max ms", "refused p99"
    };

    /** Requests that are told in one line, times in milliseconds. */
    record Row(
            Phase phase,
            String kind,
            long sent,
            long answered,
            long refused,
            long failed,
            double p50,
            double p95,
            double p99,
            double longest,
            double refusedP99) {

        static Row of(Phase phase, String kind, Cell cell) {
            return new Row(
                    phase,
                    kind,
                    cell.sent(),
                    cell.answered(),
                    cell.refused(),
                    cell.failed(),
                    millis(cell.at(50)),
                    millis(cell.at(95)),
                    millis(cell.at(99)),
                    millis(cell.longest()),
                    millis(cell.refusedAt(99)));
        }

        Object[] cells() {
            return new Object[] {
                phase.name().toLowerCase(Locale.ROOT),
                kind,
                sent,
                answered,
                refused,
                failed,
                p50,
                p95,
                p99,
                longest,
                refusedP99
            };
        }
    }

    void tell(PrintStream out) {
        setting.forEach((name, value) -> out.println(name + ": " + value));
        out.println();
        out.printf(LINE, (Object[]) HEAD);
        rows().forEach(row -> out.printf(LINE, row.cells()));
        figures.failures().forEach((what, count) -> out.println("failed " + count + " times: " + what));
        out.println();
    }

    String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("setting", setting);
        all.put("rows", rows());
        all.put("failures", figures.failures());
        all.put("verdict", verdict);
        return JSON.writeValueAsString(all);
    }

    static String mix() {
        return Arrays.stream(Mix.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT) + " " + one.share())
                .collect(Collectors.joining(", "));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var phase : List.of(Phase.USUAL, Phase.OVERLOAD, Phase.AFTER)) {
            add(rows, phase, "all", _ -> true);
            for (var group : Group.values()) {
                add(rows, phase, group.name(), one -> one.group() == group);
                for (var kind : Kind.values())
                    if (kind.group() == group && group != Group.FILES)
                        add(rows, phase, "  " + kind.name().toLowerCase(Locale.ROOT), one -> one == kind);
            }
        }
        return rows;
    }

    private void add(List<Row> rows, Phase phase, String name, Predicate<Kind> which) {
        rows.add(Row.of(phase, name, figures.of(phase, which)));
    }

    static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e5) / 10.0;
    }
}
