package health.attune.billing;

import health.attune.access.labels.Labels;
import health.attune.billing.Fact.Kind;
import health.attune.billing.Presence.Part;
import health.attune.billing.rules.CareMonth.Given;
import health.attune.billing.rules.Span;
import health.attune.contacts.Minutes.Spent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is known of one person, as far as its reader may see it.
 *
 * @param presence who of the staff was where
 * @param spent the time of contacts
 * @param entries what was entered beside them
 * @param closed the months that are closed
 */
record PersonFacts(
        List<CareEpisode> episodes,
        Presence presence,
        List<Spent> spent,
        List<Fact.Entry> entries,
        List<ClosedMonth> closed) {

    /** The time of a contact, and as what it was spent. */
    record Placed(Spent spent, Part part) {}

    /** Of that episode in that month. */
    List<Placed> placed(CareEpisode episode, YearMonth month) {
        return placed(episode, Predicate.isEqual(month));
    }

    /** Of that episode up to that month. */
    List<Placed> placedUntil(CareEpisode episode, YearMonth month) {
        return placed(episode, one -> !one.isAfter(month));
    }

    private List<Placed> placed(CareEpisode episode, Predicate<YearMonth> months) {
        return spent.stream()
                .filter(one -> months.test(YearMonth.from(episode.dayOf(one.at()))))
                .flatMap(one -> presence
                        .of(one.accountId(), one.at())
                        .filter(part -> part.episodeId().equals(episode.id()))
                        .map(part -> new Placed(one, part))
                        .stream())
                .toList();
    }

    Given given(CareEpisode episode) {
        return new Given(
                of(Kind.CONSENT, episode).map(Fact::days).toList(),
                of(Kind.VISIT, episode).map(fact -> fact.days().from()).toList(),
                of(Kind.AUTHORIZATION, episode).map(Fact::days).toList());
    }

    /** Care with a consent begins with whichever came later. */
    LocalDate began(CareEpisode episode) {
        var started = episode.days().from();
        return of(Kind.CONSENT, episode)
                .map(Fact::days)
                .filter(days -> days.until() == null || !days.until().isBefore(started))
                .map(Span::from)
                .min(Comparator.naturalOrder())
                .filter(consented -> consented.isAfter(started))
                .orElse(started);
    }

    /** Whoever pays in that month; of several whoever began to last. */
    Optional<String> payer(YearMonth month) {
        return facts().filter(
                        fact -> fact.kind() == Kind.COVERAGE && fact.days().touches(month))
                .max(Comparator.comparing((Fact fact) -> fact.days().from()).thenComparing(Fact::id))
                .map(Fact::word);
    }

    /**
     * The other episodes of that month that are not closed and come before it: whoever sees the later one sees these,
     * too, so those that are protected come last.
     */
    List<CareEpisode> before(CareEpisode episode, YearMonth month) {
        var order = Comparator.comparing((CareEpisode one) -> !one.labels().isEmpty())
                .thenComparing(one -> one.days().from())
                .thenComparing(CareEpisode::id);
        return open(month).stream()
                .filter(one -> order.compare(one, episode) < 0)
                .toList();
    }

    /** What else is billed for that month, beside the episode. */
    Set<String> billedBeside(UUID episodeId, YearMonth month) {
        var own = closed.stream()
                .filter(one -> one.month().equals(month) && !one.episodeId().equals(episodeId));
        return Stream.concat(codes(own), otherCodes(month, month)).collect(Collectors.toSet());
    }

    Set<String> billedEarlierInYear(YearMonth month) {
        var own = closed.stream()
                .filter(one ->
                        one.month().getYear() == month.getYear() && one.month().isBefore(month));
        var january = month.withMonth(1);
        return Stream.concat(codes(own), otherCodes(january, month.minusMonths(1)))
                .collect(Collectors.toSet());
    }

    /** The episodes of that month that nobody closed in it. */
    List<CareEpisode> open(YearMonth month) {
        return episodes.stream()
                .filter(one -> one.days().touches(month) && closed(one, month).isEmpty())
                .toList();
    }

    Optional<ClosedMonth> closed(CareEpisode episode, YearMonth month) {
        return closed.stream().filter(one -> one.isOf(episode.id(), month)).findFirst();
    }

    /** Of the episode, its contacts and what was entered for it. */
    Labels labels(CareEpisode episode, List<Placed> placed) {
        var ofContacts = placed.stream().map(one -> one.spent().labels());
        var ofEntries =
                entries.stream().filter(entry -> isFor(entry.fact(), episode)).map(Fact.Entry::labels);
        return Labels.together(Stream.of(Stream.of(episode.labels()), ofContacts, ofEntries)
                .flatMap(all -> all)
                .toList());
    }

    private static Stream<String> codes(Stream<ClosedMonth> months) {
        return months.flatMap(one -> one.codes().stream().map(ClosedMonth.Billed::code));
    }

    private Stream<String> otherCodes(YearMonth from, YearMonth until) {
        return facts().filter(fact -> fact.kind() == Kind.OTHER_CODE)
                .filter(fact -> !YearMonth.from(fact.days().from()).isBefore(from))
                .filter(fact -> !YearMonth.from(fact.days().from()).isAfter(until))
                .map(Fact::word);
    }

    private Stream<Fact> of(Kind kind, CareEpisode episode) {
        return facts().filter(fact -> fact.kind() == kind && isFor(fact, episode));
    }

    private static boolean isFor(Fact fact, CareEpisode episode) {
        return fact.programId() == null
                || fact.programId().equals(episode.place().programId());
    }

    private Stream<Fact> facts() {
        return entries.stream().map(Fact.Entry::fact);
    }
}
