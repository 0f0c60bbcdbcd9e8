package health.attune.programs;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relationships;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.programs.intake.IntakeStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many people at once whom a program begins to serve, because their answers came from another system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Intake {
    private static final Access.Ask SERVED = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, "episode of care");

    private final Access access;
    private final IntakeStore store;
    private final SiteStore sites;
    private final Relationships relationships;
    private final EpisodeStore episodes;
    private final CareTeams teams;
    private final ApplicationEventPublisher events;

    Intake(
            Access access,
            IntakeStore store,
            SiteStore sites,
            Relationships relationships,
            EpisodeStore episodes,
            CareTeams teams,
            ApplicationEventPublisher events) {
        this.events = events;
        this.teams = teams;
        this.access = access;
        this.store = store;
        this.sites = sites;
        this.relationships = relationships;
        this.episodes = episodes;
    }

    /** Where people are taken in, by the names that organization, site and program have here. */
    public record Names(String organization, String site, String program) {}

    /** How a site and a program are made that are not there yet. */
    public record NewPlace(IntegrationModel model, ZoneId zone, String neutralName) {}

    /** A program of a site, and the zone in which its days are counted. */
    public record Place(UUID programId, UUID siteId, ZoneId zone) {}

    /** The program of those names; none where one of the three is not there. */
    public Optional<Place> find(Names names) {
        return store.find(names);
    }

    /** Makes what is not there yet of the three, for a job that somebody started with the word to make it. */
    public Place make(Principal job, Names names, NewPlace made) {
        if (job.kind() != Principal.Kind.JOB) throw new NotThere();
        store.lock();
        var found = store.find(names);
        if (found.isPresent()) return found.get();
        var organization = store.organization(names.organization()).orElseGet(() -> {
            var fresh = new Organization(Ids.next(), names.organization(), false, null, null);
            sites.insert(fresh);
            return fresh.id();
        });
        var site = store.site(organization, names.site()).orElseGet(() -> {
            var fresh = new Site(Ids.next(), organization, names.site(), made.model(), made.zone(), null, 0);
            sites.insert(fresh);
            return fresh.id();
        });
        sites.insert(new Program(Ids.next(), site, names.program(), made.neutralName(), List.of(), false, null, 0));
        return store.find(names).orElseThrow();
    }

    /** Those of the people whom a program of the organization of that name serves, or served. */
    public Set<UUID> servedBy(String organization, Collection<UUID> people) {
        var id = store.organization(organization);
        if (id.isEmpty() || people.isEmpty()) return Set.of();
        return sites.organizationsServing(people).entrySet().stream()
                .filter(person -> person.getValue().contains(id.get()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A day on which a person answered. */
    public record Day(UUID personId, LocalDate on) {}

    /**
     * To which episode in that program each day belongs. One within or before an episode that has ended belongs to that
     * one: older answers take nobody into care again. Any other belongs to the open episode; where there is none, it
     * begins on the first of those days. One that an intake began earlier begins anew on that day if it is older. No
     * event tells of it: what is kept ready from people's answers is kept by those who record the answers.
     */
    public Map<Day, UUID> serve(Principal who, Place place, Collection<Day> days) {
        var people = days.stream().map(Day::personId).collect(Collectors.toSet());
        access.requireAll(who, SERVED, people);
        var episodes = new HashMap<Day, UUID>();
        var ended = store.ended(place.programId(), people);
        var since = new HashMap<UUID, LocalDate>();
        for (var day : days)
            within(ended, day)
                    .ifPresentOrElse(
                            past -> episodes.put(day, past.id()),
                            () -> since.merge(day.personId(), day.on(), Intake::earlier));
        var open = openSince(who, place, since);
        for (var day : days) episodes.computeIfAbsent(day, served -> open.get(served.personId()));
        return episodes;
    }

    /** The episode that has ended to which the day belongs, if it does. */
    private static Optional<IntakeStore.EndedEpisode> within(Map<UUID, List<IntakeStore.EndedEpisode>> ended, Day day) {
        return ended.getOrDefault(day.personId(), List.of()).stream()
                .filter(past -> !past.endedOn().isBefore(day.on()))
                .findFirst();
    }

    /** When care of that day has ended, and whether the person is in care there again. */
    public record Ended(LocalDate on, boolean isInCareAgain) {}

    /** Those of the days to which an episode in that program belongs that has ended; nothing begins by asking. */
    public Map<Day, Ended> ended(Place place, Collection<Day> days) {
        var people = days.stream().map(Day::personId).collect(Collectors.toSet());
        var past = store.ended(place.programId(), people);
        var open = store.open(place.programId(), people).keySet();
        var found = new HashMap<Day, Ended>();
        for (var day : days)
            within(past, day).ifPresent(one -> found.put(day, new Ended(one.endedOn(), open.contains(day.personId()))));
        return found;
    }

    /** That member of staff is on the team from now on, by the first role they hold there. */
    public void join(UUID episodeId, UUID accountId) {
        teams.receive(episodeId, accountId);
    }

    /** Tells of care that {@link #serve} began: for those of whom no answers come that would tell of it. */
    public void tellBegun(UUID episodeId) {
        var episode = episodes.find(episodeId).orElseThrow(NotThere::new);
        events.publishEvent(new Episode.Started(episodeId, episode.personId(), episode.programId()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private Map<UUID, UUID> openSince(Principal who, Place place, Map<UUID, LocalDate> since) {
        var open = new HashMap<>(store.open(place.programId(), since.keySet()));
        store.beginEarlier(open, since);
        var fresh = since.keySet().stream()
                .filter(person -> !open.containsKey(person))
                .toList();
        var now = episodes.now();
        var services = relationships.beginServices(place.programId(), place.siteId(), fresh, now);
        var begun = fresh.stream()
                .map(person -> new IntakeStore.NewEpisode(
                        Ids.next(), person, services.get(person), since.getOrDefault(person, LocalDate.EPOCH)))
                .toList();
        store.insert(place.programId(), begun, who.id(), now);
        for (var episode : begun) open.put(episode.personId(), episode.id());
        return open;
    }
}
