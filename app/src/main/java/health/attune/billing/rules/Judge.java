package health.attune.billing.rules;

import health.attune.billing.rules.BillingCode.Time;
import health.attune.billing.rules.CareMonth.Work;
import health.attune.billing.rules.RulePack.Judged;
import health.attune.billing.rules.RulePack.Lack;
import health.attune.billing.rules.RulePack.Lack.Kind;
import health.attune.billing.rules.RulePack.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One month before one pack. One condition, one method. */
final class Judge {
    private final RulePack pack;
    private final CareMonth month;
    private final List<Work> counted;
    private final int minutes;
    private final Map<String, Line> met = new LinkedHashMap<>();

    Judge(RulePack pack, CareMonth month) {
        this.pack = pack;
        this.month = month;
        this.counted = month.work().stream()
                .filter(work -> work.minutes() > 0 && pack.counts(work, month.given()))
                .toList();
        this.minutes = sum(work -> pack.counts(work, month.given()));
    }

    Judged judged() {
        int ofOthers = sum(work -> !pack.countsRole(work));
        int inGroups = sum(work -> pack.countsRole(work) && pack.leavesOut(work));
        return new Judged(minutes, sum(work -> true) - minutes - ofOthers - inGroups, ofOthers, inGroups, lines());
    }

    private int sum(Predicate<Work> which) {
        return month.inMonth().stream().filter(which).mapToInt(Work::minutes).sum();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var code : pack.codes()) {
            var line = line(code);
            if (line.units() > 0) met.put(code.code(), line);
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    private Line line(BillingCode code) {
        var time = time(code);
        var lacks = Stream.of(
                        notInForce(),
                        wrongMonth(code),
                        consent(),
                        visit(),
                        authorization(code),
                        onceAYear(code),
                        perhapsThisYear(code),
                        onceAMonth(),
                        barred(code),
                        alongside(code),
                        otherCode(code),
                        work(code),
                        time.lack())
                .flatMap(Optional::stream)
                .toList();
        return new Line(code, lacks.isEmpty() ? time.units() : 0, lacks);
    }

    private Optional<Lack> notInForce() {
        return when(!pack.isInForce(month.month().atDay(1)), Kind.NOT_IN_FORCE);
    }

    private Optional<Lack> wrongMonth(BillingCode code) {
        return switch (code.month()) {
            case FIRST -> when(!isFirst(), Kind.FIRST_MONTH_ONLY);
            case LATER -> when(isFirst(), Kind.LATER_MONTHS_ONLY);
            case ANY -> Optional.empty();
        };
    }

    private boolean isFirst() {
        return switch (pack.conditions().firstMonth()) {
            case OF_WORK -> counted.stream().allMatch(month::isInMonth);
            case OF_BEGINNING -> month.isOfBeginning();
        };
    }

    private Optional<Lack> consent() {
        boolean isThere = month.given().consents().stream().anyMatch(consent -> consent.touches(month.month()));
        return when(pack.conditions().consent() && !isThere, Kind.CONSENT);
    }

    /** Work that came before the visit is not paid; that of later months is. */
    private Optional<Lack> visit() {
        int months = pack.conditions().visitWhenUnseenMonths();
        if (months == 0) return Optional.empty();
        var last = counted.stream()
                .filter(month::isInMonth)
                .map(Work::day)
                .min(Comparator.naturalOrder())
                .orElse(month.month().atEndOfMonth());
        var seen = new Span(month.began().minusMonths(months), last);
        return month.given().visits().stream().anyMatch(seen::holds)
                ? Optional.empty()
                : Optional.of(Lack.of(Kind.INITIATING_VISIT, months));
    }

    private Optional<Lack> authorization(BillingCode code) {
        int after = code.limits().authorizedAfterMonths();
        if (after == 0 || month.monthsIn() < after) return Optional.empty();
        return month.given().authorizations().stream().anyMatch(one -> one.touches(month.month()))
                ? Optional.empty()
                : Optional.of(Lack.of(Kind.AUTHORIZATION, after));
    }

    private Optional<Lack> onceAYear(BillingCode code) {
        boolean again = month.billed().earlierInYear().contains(code.code())
                || month.billed().sameMonth().contains(code.code());
        return code.limits().onceAYear() && again
                ? Optional.of(Lack.of(Kind.ONCE_A_YEAR, List.of(code.code())))
                : Optional.empty();
    }

    private Optional<Lack> perhapsThisYear(BillingCode code) {
        var first = month.billed().perhapsInYear().get(code.code());
        return code.limits().onceAYear() && first != null
                ? Optional.of(new Lack(Kind.PERHAPS_THIS_YEAR, first.getMonthValue(), List.of(code.code())))
                : Optional.empty();
    }

    private Optional<Lack> onceAMonth() {
        if (!pack.conditions().onceAMonth()) return Optional.empty();
        var again = pack.codes().stream()
                .map(BillingCode::code)
                .filter(month.billed().sameMonth()::contains)
                .toList();
        return again.isEmpty() ? Optional.empty() : Optional.of(Lack.of(Kind.ONCE_A_MONTH, again));
    }

    private Optional<Lack> work(BillingCode code) {
        return when(code.limits().withWork() && minutes == 0, Kind.WORK);
    }

    private Optional<Lack> barred(BillingCode code) {
        var barring = code.bars().stream()
                .filter(month.billed().sameMonth()::contains)
                .toList();
        return barring.isEmpty() ? Optional.empty() : Optional.of(Lack.of(Kind.BARRED_BY, barring));
    }

    private Optional<Lack> alongside(BillingCode code) {
        boolean isThere = code.alongside().isEmpty()
                || code.alongside().stream().anyMatch(month.billed().sameMonth()::contains);
        return isThere ? Optional.empty() : Optional.of(Lack.of(Kind.ALONGSIDE, code.alongside()));
    }

    private Optional<Lack> otherCode(BillingCode code) {
        var others = code.unless().stream().filter(met::containsKey).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(Lack.of(Kind.OTHER_CODE, others));
    }

    /** What the minutes come to: units, or what is missing for one. */
    private record Timed(int units, Optional<Lack> lack) {
        static Timed missing(int minutes) {
            return new Timed(0, Optional.of(Lack.of(Kind.MINUTES, minutes)));
        }
    }

    private Timed time(BillingCode code) {
        return switch (code.time().orElse(null)) {
            case null -> new Timed(1, Optional.empty());
            case Time.Once once ->
                minutes >= once.from() ? new Timed(1, Optional.empty()) : Timed.missing(once.from() - minutes);
            case Time.Further further -> further(further);
        };
    }

    private Timed further(Time.Further further) {
        var base =
                further.after().stream().map(met::get).filter(Objects::nonNull).findFirst();
        if (base.isEmpty()) return new Timed(0, Optional.of(Lack.of(Kind.BASE_CODE, further.after())));
        int full = base.get().code().time().map(Judge::full).orElse(0);
        int beyond = minutes - full;
        if (beyond < further.from()) return Timed.missing(further.from() - beyond);
        return new Timed(1 + (beyond - further.from()) / further.each(), Optional.empty());
    }

    private static int full(Time time) {
        return time instanceof Time.Once once ? once.full() : 0;
    }

    private static Optional<Lack> when(boolean so, Kind kind) {
        return so ? Optional.of(Lack.of(kind)) : Optional.empty();
    }
}
