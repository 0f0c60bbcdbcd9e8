package health.attune.caseload.web;

import health.attune.access.Principal;
import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Why.Reason;
import health.attune.caseload.steps.BulkStep;
import health.attune.caseload.steps.BulkSteps;
import health.attune.caseload.views.ListLayout;
import health.attune.caseload.views.ListViews;
import health.attune.caseload.web.CaseloadTable.Look;
import health.attune.caseload.web.CaseloadTable.ReasonCount;
import health.attune.caseload.web.CaseloadTable.Size;
import health.attune.pages.Words;
import health.attune.people.NameKey;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sorts and narrows the list, and cuts it into pages; in one transaction, which finds the people once. */
@Component
@Transactional
class CaseloadTables {
    static final int ROWS = BulkSteps.MOST;

    private final Caseloads caseloads;
    private final ListViews views;
    private final BulkSteps steps;
    private final Questionnaires questionnaires;
    private final Clock clock;

    CaseloadTables(Caseloads caseloads, ListViews views, BulkSteps steps, Questionnaires questionnaires, Clock clock) {
        this.caseloads = caseloads;
        this.views = views;
        this.steps = steps;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** One page of it. */
    CaseloadTable page(Principal who, CaseloadAsked asked, Words words) {
        var all = caseloads.mine(who);
        var wanted = arranged(asked.isClosed() ? caseloads.closed(who) : all, asked);
        int pages = Math.max(1, (wanted.size() + ROWS - 1) / ROWS);
        int page = Math.min(asked.page(), pages);
        var shown = wanted.subList((page - 1) * ROWS, Math.min(wanted.size(), page * ROWS));
        return table(who, new Cut(asked.on(page), all, wanted.size(), pages), shown, words);
    }

    /** Those whose name has words that begin so. */
    CaseloadTable named(Principal who, String sought, Words words) {
        var all = caseloads.mine(who);
        var beginnings = NameKey.of(sought).split(" ");
        var found = all.stream().filter(one -> isNamed(one, beginnings)).toList();
        var shown = found.subList(0, Math.min(found.size(), ROWS));
        return table(who, new Cut(CaseloadAsked.FIRST, all, found.size(), 1), shown, words);
    }

    /** All that are wanted, for a file. */
    List<Listed> wanted(Principal who, CaseloadAsked asked) {
        var wanted = arranged(asked.isClosed() ? caseloads.closed(who) : caseloads.mine(who), asked);
        caseloads.filed(who, wanted);
        return wanted;
    }

    /** Those that its reader chose. */
    List<String> columns(Principal who) {
        return layout(who).columns();
    }

    private ListLayout layout(Principal who) {
        return views.layout(who).orElse(CaseloadTable.USUAL);
    }

    RowWords rowWords(Words words) {
        return new RowWords(words, questionnaires, clock.instant());
    }

    private record Cut(CaseloadAsked asked, List<Listed> all, int total, int pages) {}

    private CaseloadTable table(Principal who, Cut cut, List<Listed> shown, Words words) {
        var said = rowWords(words);
        var layout = layout(who);
        var table = new CaseloadTable(
                cut.asked(),
                new Look(
                        layout,
                        views.of(who),
                        steps.all().stream().map(BulkStep::words).toList()),
                counts(cut.all(), words),
                shown.stream()
                        .map(listed -> said.view(listed, layout.columns()))
                        .toList(),
                new Size(cut.pages(), cut.total(), cut.all().size()));
        // The last of all: once something is written, what the net found is found anew by each statement.
        caseloads.shown(who, shown);
        return table;
    }

    private static List<ReasonCount> counts(List<Listed> all, Words words) {
        var counts = new ArrayList<ReasonCount>();
        counts.add(new ReasonCount(null, words.say("caseload.reason.all"), all.size()));
        for (var reason : Reason.values()) {
            int count = (int) all.stream().filter(one -> has(one, reason)).count();
            if (count > 0)
                counts.add(new ReasonCount(reason.word(), words.say("caseload.reason." + reason.word()), count));
        }
        return counts;
    }

    private static boolean has(Listed listed, Reason reason) {
        return listed.whys().stream().anyMatch(why -> why.reason() == reason);
    }

    private static boolean isNamed(Listed listed, String[] beginnings) {
        var names = (NameKey.of(listed.person().called().shown()) + " "
                        + NameKey.of(listed.person().legalName()))
                .split(" ");
        return Arrays.stream(beginnings)
                .allMatch(beginning -> Arrays.stream(names).anyMatch(name -> name.startsWith(beginning)));
    }

    private List<Listed> arranged(List<Listed> all, CaseloadAsked asked) {
        var why = asked.why();
        var wanted =
                why == null ? all : all.stream().filter(one -> has(one, why)).toList();
        if (asked.sort().equals("why")) return asked.down() ? wanted.reversed() : wanted;
        return switch (asked.sort()) {
            case "name" ->
                sorted(wanted, asked, one -> NameKey.of(one.person().called().shown()));
            case "care", "started" -> sorted(wanted, asked, one -> one.row().startedOn());
            case "symptoms" -> sorted(wanted, asked, this::burden);
            case "answered" -> sorted(wanted, asked, one -> one.row().answeredAt());
            case "touch" -> sorted(wanted, asked, one -> one.row().touch().metAt());
            case "next" -> sorted(wanted, asked, one -> at(one.coming()));
            case "consulted" -> sorted(wanted, asked, one -> one.row().reached().consultedAt());
            case "sessions" -> sorted(wanted, asked, one -> one.row().touch().met());
            default -> sorted(wanted, asked, this::minutes);
        };
    }

    /** Whoever has nothing in that column stands last, whichever way it is sorted. */
    private static <T extends Comparable<? super T>> List<Listed> sorted(
            List<Listed> wanted, CaseloadAsked asked, Function<Listed, @Nullable T> column) {
        Comparator<T> order = asked.down() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return wanted.stream()
                .map(one -> new Keyed<>(column.apply(one), one))
                .sorted(Comparator.comparing(Keyed::key, Comparator.nullsLast(order)))
                .map(Keyed::listed)
                .toList();
    }

    private static @Nullable Instant at(@Nullable Coming coming) {
        return coming == null ? null : coming.at();
    }

    /** By what it is sorted, found out once. */
    private record Keyed<T>(@Nullable T key, Listed listed) {}

    /** How much of what is possible weighs on them, 0 to 1: of different measures no points can be compared. */
    private @Nullable Double burden(Listed listed) {
        var progress = listed.row().progress();
        if (progress == null) return null;
        return questionnaires
                .find(progress.measure().instrumentId())
                .map(instrument -> instrument.score(progress.measure().scoreId()))
                .map(rule -> {
                    double share = (progress.latest().points() - rule.range().low())
                            / (rule.range().high() - rule.range().low());
                    return rule.direction().sign() < 0 ? share : 1 - share;
                })
                .orElse(null);
    }

    private int minutes(Listed listed) {
        var today = LocalDate.ofInstant(clock.instant(), listed.row().place().zone());
        return listed.row().touch().minutesIn(today);
    }
}
