package health.attune.billing;

import static java.util.stream.Collectors.groupingBy;

import health.attune.access.labels.Cleared;
import health.attune.billing.Presence.Granted;
import health.attune.billing.Presence.OnTeam;
import health.attune.contacts.Minutes;
import health.attune.contacts.Minutes.Spent;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers all that is known of people, by a few statements however many they are. */
@Component
class CareFacts {
    private final CareStore care;
    private final FactStore facts;
    private final ClosedStore closed;
    private final Minutes minutes;

    CareFacts(CareStore care, FactStore facts, ClosedStore closed, Minutes minutes) {
        this.care = care;
        this.facts = facts;
        this.closed = closed;
        this.minutes = minutes;
    }

    /** Months, both among them. */
    record Months(YearMonth first, YearMonth last) {

        /**
         * With those before them that say what they come to: of the calendar year, and of care that reaches into that
         * year since it began.
         */
        Months since(Collection<CareEpisode> episodes) {
            var january = first.withMonth(1);
            var earliest = episodes.stream()
                    .map(CareEpisode::days)
                    .filter(days -> days.until() == null || !days.until().isBefore(january.atDay(1)))
                    .map(days -> YearMonth.from(days.from()))
                    .min(Comparator.naturalOrder())
                    .orElse(january);
            return new Months(earliest.isBefore(january) ? earliest : january, last);
        }

        /** A day before they begin anywhere. */
        Instant from() {
            return first.atDay(1).minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        }

        /** A day after they are over everywhere. */
        Instant before() {
            return last.atEndOfMonth().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }

    Map<UUID, PersonFacts> of(Collection<UUID> people, Months months, Cleared cleared) {
        var gathered = gathered(people, months, cleared);
        var found = new HashMap<UUID, PersonFacts>();
        for (var person : people) found.put(person, gathered.of(person));
        return found;
    }

    private Gathered gathered(Collection<UUID> people, Months months, Cleared cleared) {
        var episodes = care.of(people);
        var spent = minutes.of(people, months.since(episodes).from(), months.before(), cleared);
        return new Gathered(
                episodes.stream().collect(groupingBy(CareEpisode::personId)),
                care.teams(people).stream().collect(groupingBy(OnTeam::episodeId)),
                care.grants(spent.stream().map(Spent::accountId).distinct().toList()),
                spent.stream().collect(groupingBy(Spent::personId)),
                facts.of(people, cleared).stream()
                        .collect(groupingBy(entry -> entry.fact().personId())),
                closed.of(people, months.first().withMonth(1), cleared).stream()
                        .collect(groupingBy(ClosedMonth::personId)));
    }

    private record Gathered(
            Map<UUID, List<CareEpisode>> episodes,
            Map<UUID, List<OnTeam>> teams,
            List<Granted> grants,
            Map<UUID, List<Spent>> spent,
            Map<UUID, List<Fact.Entry>> entries,
            Map<UUID, List<ClosedMonth>> closed) {

        PersonFacts of(UUID person) {
            var own = episodes.getOrDefault(person, List.of());
            var onTeams = own.stream()
                    .flatMap(episode -> teams.getOrDefault(episode.id(), List.of()).stream())
                    .toList();
            return new PersonFacts(
                    own,
                    new Presence(own, onTeams, grants),
                    spent.getOrDefault(person, List.of()),
                    entries.getOrDefault(person, List.of()),
                    closed.getOrDefault(person, List.of()));
        }
    }
}
