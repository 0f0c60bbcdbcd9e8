package health.attune.billing.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.billing.BilledMonth;
import health.attune.billing.BilledMonth.State;
import health.attune.billing.Billing;
import health.attune.billing.Closings;
import health.attune.billing.Fact;
import health.attune.billing.rules.RuleBook;
import health.attune.billing.web.MonthPlaces.Offered;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.people.People;
import health.attune.people.PersonLine;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sorts and narrows a month, and cuts it into pages. */
@Component
class MonthTables {
    static final int ROWS = 100;

    /** Whoever is nearest to a code first; then those whom something else is missing; what is closed last. */
    private static final Comparator<Listed> BY_NEARNESS = Comparator.comparingInt(Listed::rank)
            .thenComparingInt(one -> one.month().minutesToGo().orElse(0))
            .thenComparingInt(one -> -one.month().minutes());

    private final Billing billing;
    private final Closings closings;
    private final MonthPlaces places;
    private final People people;
    private final Programs programs;
    private final Accounts accounts;
    private final RuleBook rules;
    private final Clock clock;

    MonthTables(
            Billing billing,
            Closings closings,
            MonthPlaces places,
            People people,
            Programs programs,
            Accounts accounts,
            RuleBook rules,
            Clock clock) {
        this.billing = billing;
        this.closings = closings;
        this.places = places;
        this.people = people;
        this.programs = programs;
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /** A month of somebody whose name may be read. */
    record Listed(BilledMonth month, PersonLine person, String program) {

        int rank() {
            return switch (month.state()) {
                case CLOSED -> 3;
                case NO_RULES -> 2;
                case MET, WITHIN_REACH, BLOCKED -> month.minutesToGo().isPresent() ? 0 : 1;
            };
        }
    }

    /**
     * What is asked for, where, and all that is there.
     *
     * @param months of all, be their names readable or not
     */
    record Found(MonthAsked asked, Offered where, List<Offered> offered, List<BilledMonth> months, List<Listed> all) {

        List<Listed> wanted() {
            return all.stream()
                    .filter(one -> asked.payer() == null
                            || asked.payer().equals(one.month().payer()))
                    .filter(one -> asked.state() == null
                            || asked.state() == one.month().state())
                    .sorted(BY_NEARNESS)
                    .toList();
        }
    }

    /** Empty for somebody who works in no program. */
    Optional<Found> found(Principal who, MonthAsked.Typed typed, Words words) {
        var offered = places.of(who, words);
        return offered.stream()
                .filter(one -> one.id().equals(typed.place()))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .map(where -> {
                    var asked = typed.at(where.id(), YearMonth.from(today(where)));
                    var months = billing.month(who, where.programs(), asked.month());
                    return new Found(asked, where, offered, months, listed(who, where, months));
                });
    }

    private List<Listed> listed(Principal who, Offered where, List<BilledMonth> months) {
        var ids =
                months.stream().map(one -> one.episode().personId()).distinct().toList();
        var lines = people.named(who, ids).stream()
                .collect(Collectors.toMap(line -> line.called().id(), Function.identity()));
        var names = where.programs().stream().collect(Collectors.toMap(Function.identity(), this::name));
        return months.stream()
                .flatMap(one -> Stream.ofNullable(lines.get(one.episode().personId()))
                        .map(line -> new Listed(
                                one,
                                line,
                                names.getOrDefault(one.episode().place().programId(), ""))))
                .toList();
    }

    private String name(UUID programId) {
        return programs.program(programId).name();
    }

    MonthTable table(Principal who, Found found, Words words) {
        var wanted = found.wanted();
        int pages = Math.max(1, (wanted.size() + ROWS - 1) / ROWS);
        int page = Math.min(found.asked().page(), pages);
        var shown = wanted.subList((page - 1) * ROWS, Math.min(wanted.size(), page * ROWS));
        billing.shown(who, shown.stream().map(Listed::month).toList());
        var said = words(shown, words);
        var open = closings.open(who, found.months());
        return new MonthTable(
                found.asked().on(page),
                choices(found, said),
                found.where().label(),
                said.month(found.asked().month()),
                rest(found, words),
                shown.stream().map(one -> row(one, said)).toList(),
                rules(shown, said),
                new MonthTable.Size(pages, wanted.size(), found.all().size()),
                open.months().isEmpty()
                        ? null
                        : new MonthTable.Closing(open.months().size(), open.print()),
                found.months().stream().anyMatch(one -> one.closed() != null));
    }

    private static List<String> rules(List<Listed> shown, BillingWords said) {
        return shown.stream()
                .map(one -> said.rules(one.month()))
                .filter(rules -> !rules.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    BillingWords words(List<Listed> shown, Words words) {
        var closers = shown.stream()
                .map(one -> one.month().closed())
                .filter(Objects::nonNull)
                .map(closed -> closed.closing().by())
                .collect(Collectors.toSet());
        return new BillingWords(words, rules, accounts.staffNames(closers));
    }

    private static MonthTable.Row row(Listed listed, BillingWords said) {
        var month = listed.month();
        var called = listed.person().called();
        return new MonthTable.Row(
                "/people/" + called.id() + "/billing",
                called.shown(),
                listed.program(),
                said.payer(month.payer()),
                month.minutes(),
                String.join(", ", said.codes(month)),
                month.closed() == null ? said.next(month) : "",
                said.notes(month),
                said.closing(month));
    }

    private MonthTable.Choices choices(Found found, BillingWords said) {
        var words = said.words();
        var payers = new ArrayList<Option>();
        rules.payers().forEach((word, name) -> payers.add(new Option(word, said.text(name))));
        payers.add(new Option(Fact.OTHER_PAYER, said.payer(Fact.OTHER_PAYER)));
        var present = YearMonth.from(today(found.where()));
        return new MonthTable.Choices(
                found.offered().stream()
                        .map(one -> new Option(one.id().toString(), one.label()))
                        .toList(),
                months(found.asked().month(), present)
                        .map(month -> new Option(month.toString(), said.month(month)))
                        .toList(),
                payers,
                Arrays.stream(State.values())
                        .map(state -> new Option(state.word(), words.say("billing.state." + state.word())))
                        .toList());
    }

    /** The present one and those before it, and the one that is asked for. */
    private static Stream<YearMonth> months(YearMonth asked, YearMonth present) {
        var usual = Stream.iterate(present, month -> month.minusMonths(1)).limit(Billing.MONTHS);
        return Stream.concat(usual, Stream.of(asked)).distinct();
    }

    private String rest(Found found, Words words) {
        var today = today(found.where());
        if (!YearMonth.from(today).equals(found.asked().month())) return words.say("billing.rest.over");
        return words.say("billing.rest", today.lengthOfMonth() - today.getDayOfMonth());
    }

    private LocalDate today(Offered where) {
        return LocalDate.ofInstant(clock.instant(), where.zone());
    }
}
