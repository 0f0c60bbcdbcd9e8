package health.attune.billing;

import health.attune.billing.BilledMonth.Verdict;
import health.attune.billing.BilledMonth.Worked;
import health.attune.billing.PersonFacts.Placed;
import health.attune.billing.rules.CareMonth;
import health.attune.billing.rules.CareMonth.Billed;
import health.attune.billing.rules.CareMonth.Given;
import health.attune.billing.rules.CareMonth.Work;
import health.attune.billing.rules.RuleBook;
import health.attune.billing.rules.RulePack;
import health.attune.billing.rules.RulePack.Line;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a month of an episode from all that is known of a person, by the rules of who pays. */
record MonthFold(RuleBook rules) {

    BilledMonth of(PersonFacts person, CareEpisode episode, YearMonth month) {
        var placed = person.placed(episode, month);
        var given = person.given(episode);
        var payer = person.payer(month).orElse(null);
        var pack = payer == null ? null : rules.of(payer, month).orElse(null);
        var closed = person.closed(episode, month).orElse(null);
        var work = placed.stream()
                .map(one -> worked(one, episode, new Reading(pack, given, closed)))
                .toList();
        return new BilledMonth(
                episode,
                month,
                person.began(episode),
                payer,
                pack == null ? null : verdict(pack, person, new Asked(episode, month, perhaps(pack, person, month))),
                work,
                closed,
                person.labels(episode, placed));
    }

    /**
     * A month that is judged.
     *
     * @param perhaps codes that were perhaps billed earlier in the year, with the month
     */
    private record Asked(CareEpisode episode, YearMonth month, Map<String, YearMonth> perhaps) {}

    private Verdict verdict(RulePack pack, PersonFacts person, Asked asked) {
        var episode = asked.episode();
        var month = asked.month();
        var billed = new Billed(beside(person, episode, month), person.billedEarlierInYear(month), asked.perhaps());
        return new Verdict(
                pack,
                pack.judge(new CareMonth(
                        month,
                        person.began(episode),
                        person.placedUntil(episode, month).stream()
                                .map(one -> work(one, episode))
                                .toList(),
                        person.given(episode),
                        billed)));
    }

    /**
     * What is met once a year in earlier months of it that nobody closed, with the first of these. Each of those months
     * is judged as if it were the first: where one is not because of another, that other one is here.
     */
    private Map<String, YearMonth> perhaps(RulePack asking, PersonFacts person, YearMonth month) {
        var perhaps = new HashMap<String, YearMonth>();
        if (asking.codes().stream().noneMatch(code -> code.limits().onceAYear())) return perhaps;
        for (var one = month.withMonth(1); one.isBefore(month); one = one.plusMonths(1))
            for (var code : met(person, one)) perhaps.putIfAbsent(code, one);
        return perhaps;
    }

    private Set<String> met(PersonFacts person, YearMonth month) {
        return person.payer(month).flatMap(payer -> rules.of(payer, month)).stream()
                .flatMap(pack -> person.open(month).stream()
                        .map(episode -> verdict(pack, person, new Asked(episode, month, Map.of()))))
                .flatMap(verdict -> verdict.judged().lines().stream())
                .filter(Line::isMet)
                .map(line -> line.code().code())
                .collect(Collectors.toSet());
    }

    private static Work work(Placed placed, CareEpisode episode) {
        var spent = placed.spent();
        return new Work(episode.dayOf(spent.at()), placed.part().role(), spent.minutes(), spent.inGroup());
    }

    /** What else is billed for that month, and what is to be for other episodes of the person that come before it. */
    private Set<String> beside(PersonFacts person, CareEpisode episode, YearMonth month) {
        var ofOthers = person.before(episode, month).stream()
                .flatMap(other -> of(person, other, month).met().stream())
                .map(line -> line.code().code());
        return Stream.concat(person.billedBeside(episode.id(), month).stream(), ofOthers)
                .collect(Collectors.toSet());
    }

    /** By what the time of a contact is read. */
    private record Reading(
            @Nullable RulePack pack, Given given, @Nullable ClosedMonth closed) {}

    private static Worked worked(Placed placed, CareEpisode episode, Reading by) {
        var spent = placed.spent();
        var day = episode.dayOf(spent.at());
        var role = placed.part().role();
        var closed = by.closed();
        return new Worked(
                spent.accountId(),
                role,
                day,
                spent.minutes(),
                by.pack() != null && by.pack().counts(work(placed, episode), by.given()),
                closed != null && spent.recordedAt().isAfter(closed.closing().at()));
    }
}
