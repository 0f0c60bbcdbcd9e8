package health.attune.programs;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relationships;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.programs.fallbacks.Fallbacks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Episodes of care: a program begins to serve a person, pauses, and ends. */
@Component
@Transactional
public class Episodes {
    private static final String SUBJECT = "episode of care";

    private final Access access;
    private final EpisodeStore store;
    private final TeamStore teams;
    private final Programs programs;
    private final Accounts staff;
    private final Relationships relationships;
    private final Fallbacks fallbacks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Episodes(
            Access access,
            EpisodeStore store,
            TeamStore teams,
            Programs programs,
            Accounts staff,
            Relationships relationships,
            Fallbacks fallbacks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.teams = teams;
        this.programs = programs;
        this.staff = staff;
        this.relationships = relationships;
        this.fallbacks = fallbacks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The program begins to serve the person, who is seen by those who work in it from now on; returns the episode's
     * id. Staff begin it where they work.
     *
     * @throws Episode.AlreadyOpen when the program serves them already
     * @throws Episode.PersonDied where a member of staff would begin care of somebody who has died
     */
    public UUID start(Principal who, UUID personId, UUID programId) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, SUBJECT);
        if (!mayBeginIn(who, programs.program(programId))) throw new NotThere();
        return open(who, personId, programId);
    }

    public List<Episode> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        return store.of(personId);
    }

    /**
     * When the present care of each of the people began, from which on their answers are compared: by the day of the
     * site, the earliest of their open episodes; where none is open, the one that ended last. Whoever was never in care
     * is missing. Nobody's access is asked, since nobody is shown anything.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Instant> presentCareBegan(Collection<UUID> people) {
        return store.presentCareBegan(people);
    }

    /** The same for one person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> presentCareBegan(UUID personId) {
        return Optional.ofNullable(store.presentCareBegan(List.of(personId)).get(personId));
    }

    /**
     * The open episodes of these people, for what keeps lists ready; nobody's access is asked, since nobody is shown
     * anything.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OpenEpisode> open(Collection<UUID> people) {
        return store.open(people);
    }

    /** The episodes with what pages say of each; the first is that of {@link Programs#siteOf}. */
    public List<Episode.Told> told(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        return store.told(personId, (site, program) -> programs.isOf(who, site, program));
    }

    /** The newest open episode of each of the people whose appointments the principal may see; others are missing. */
    public Map<UUID, Episode> newestOf(Principal who, Collection<UUID> personIds) {
        return store.newestOf(personIds, access.visible(who, Verb.READ, DataClass.APPOINTMENTS));
    }

    /** By those who care for the person, as is all that follows until its end. */
    public void hold(Principal who, UUID episodeId) {
        move(who, episodeId, Episode::held);
    }

    public void resume(Principal who, UUID episodeId) {
        move(who, episodeId, Episode::resumed);
    }

    /** Ends the episode today; its team leaves with it, with the time for the hand-over that everybody has. */
    public void finish(Principal who, UUID episodeId, Episode.EndReason reason) {
        var ended = move(who, episodeId, episode -> episode.finished(reason, today(episode.programId())));
        var now = store.now();
        relationships.end(store.relationshipOf(ended.id()), now);
        for (var member : teams.now(ended.id())) {
            relationships.end(member.id(), now);
            events.publishEvent(new TeamMember.Changed(member.accountId()));
        }
    }

    /**
     * Takes an ending back while that may still be a mistake: whoever was on the team when it ended is on it again, and
     * only they may do so.
     */
    public void takeBack(Principal who, UUID episodeId) {
        var episode = store.locked(episodeId).orElseThrow(NotThere::new);
        if (!mayTakeBack(who, episodeId)) {
            access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, episode.personId(), SUBJECT);
            throw new Episode.NotOpen();
        }
        var ended = store.endedLately(episodeId).orElseThrow(Episode.NotOpen::new);
        var now = store.now();
        var site = programs.program(episode.programId()).siteId();
        var service = relationships.beginService(episode.programId(), site, episode.personId(), now);
        if (!store.reopen(episode.takenBack(), service)) throw new Episode.AlreadyOpen();
        var care = Relationships.Care.in(episode.programId(), episode.personId());
        for (var member : teams.leftAt(episodeId, ended)) {
            var discipline = Discipline.ofRole(member.role()).orElseThrow();
            var again = relationships.begin(member.accountId(), discipline.relation(), care, now);
            teams.insertAgain(again, member);
            events.publishEvent(new TeamMember.Changed(member.accountId()));
        }
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, episode.personId(), SUBJECT);
        store.insertStep(Ids.next(), episode.takenBack(), who.id());
        events.publishEvent(new Episode.Moved(episodeId, episode.personId(), Episode.Status.ACTIVE, who.id()));
    }

    /** Whether the reader may take its ending back now. */
    public boolean mayTakeBack(Principal who, UUID episodeId) {
        return store.endedLately(episodeId)
                .filter(ended -> teams.leftAt(episodeId, ended).stream()
                        .anyMatch(member -> member.accountId().equals(who.id())))
                .isPresent();
    }

    /**
     * Only where somebody could be told of an alert. Without a decision about the person, which is made by those who
     * call it.
     */
    UUID open(Principal who, UUID personId, UUID programId) {
        var program = programs.program(programId);
        fallbacks.requireFor(programId);
        if (who.isStaff() && !store.isAlive(personId)) throw new Episode.PersonDied();
        var episode =
                new Episode(Ids.next(), personId, programId, Episode.Status.ACTIVE, today(programId), null, null, 0);
        var service = relationships.beginService(programId, program.siteId(), personId, store.now());
        if (!store.insert(episode, service)) throw new Episode.AlreadyOpen();
        store.insertStep(Ids.next(), episode, who.id());
        events.publishEvent(new Episode.Started(episode.id(), personId, programId));
        return episode.id();
    }

    /**
     * The open episode of somebody who is handed on to the program, begun where there is none; decided by those who
     * call it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID receive(Principal who, UUID personId, UUID programId) {
        return store.open(List.of(personId)).stream()
                .map(OpenEpisode::episode)
                .filter(episode -> episode.programId().equals(programId))
                .map(Episode::id)
                .findFirst()
                .orElseGet(() -> open(who, personId, programId));
    }

    private Episode move(Principal who, UUID episodeId, UnaryOperator<Episode> step) {
        var episode = store.locked(episodeId).orElseThrow(NotThere::new);
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, episode.personId(), SUBJECT);
        CareTeams.requireOfTeam(access, who, episode.personId());
        var moved = step.apply(episode);
        store.update(moved);
        store.insertStep(Ids.next(), moved, who.id());
        events.publishEvent(new Episode.Moved(moved.id(), moved.personId(), moved.status(), who.id()));
        return moved;
    }

    /** Staff begin care only in programs they work in: the program's own people will see the person from then on. */
    private boolean mayBeginIn(Principal who, Program program) {
        return switch (who.kind()) {
            case STAFF -> staff.heldBy(who.id()).stream().anyMatch(held -> held.isAt(program.siteId(), program.id()));
            case JOB -> true;
            case PERSON, PASS -> false;
        };
    }

    private LocalDate today(UUID programId) {
        var zone = programs.site(programs.program(programId).siteId()).zone();
        return LocalDate.ofInstant(Instant.now(clock), zone);
    }
}
