package health.attune.programs;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.programs.fallbacks.Fallbacks;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who cares for a person, from when to when, and who of them leads. */
@Component
@Transactional
public class CareTeams {
    private static final String SUBJECT = "care team";

    private final Access access;
    private final TeamStore store;
    private final EpisodeStore episodes;
    private final Programs programs;
    private final Relationships relationships;
    private final Accounts staff;
    private final Fallbacks fallbacks;
    private final ApplicationEventPublisher events;

    CareTeams(
            Access access,
            TeamStore store,
            EpisodeStore episodes,
            Programs programs,
            Relationships relationships,
            Accounts staff,
            Fallbacks fallbacks,
            ApplicationEventPublisher events) {
        this.access = access;
        this.store = store;
        this.episodes = episodes;
        this.programs = programs;
        this.relationships = relationships;
        this.staff = staff;
        this.fallbacks = fallbacks;
        this.events = events;
    }

    /** All who are or were on a team of the person: those of now first, the lead before the others. */
    public List<TeamMember> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        return store.ofPerson(personId);
    }

    /** Those who could join: they hold a role of a care team in the program or at its site, and are not on it yet. */
    public List<TeamMember.Colleague> candidates(Principal who, UUID episodeId) {
        var episode = episodes.find(episodeId).orElseThrow(NotThere::new);
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, episode.personId(), SUBJECT);
        return candidates(episode);
    }

    /**
     * Somebody joins the team, and stands to the person as their discipline does, from the next request on; returns
     * the id of the membership. The first one to join leads.
     *
     * @throws TeamMember.NotOnStaffHere when they do not hold that role there, or are on the team already
     */
    public UUID join(Principal who, UUID episodeId, UUID accountId, Discipline discipline) {
        return admit(changing(who, episodeId), accountId, discipline);
    }

    /** @throws NobodyLeft when nobody who may act would be left on the team of an open episode */
    public void leave(Principal who, UUID memberId) {
        var member = member(memberId);
        var episode = changing(who, member.episodeId());
        requireOfTeam(access, who, episode.personId());
        ends(member);
        if (!hasActing(episode)) throw new NobodyLeft();
    }

    /**
     * Leaves, although nobody who may act is left on the team: alerts then go to whom program, site or others named.
     *
     * @throws NobodyReachable when nobody was named who could act
     */
    public void leaveWithNobody(Principal who, UUID memberId) {
        var member = member(memberId);
        var episode = changing(who, member.episodeId());
        requireOfTeam(access, who, episode.personId());
        ends(member);
        requireReachable(episode);
    }

    /** One leaves and another takes their place, as the lead if they led; returns the new membership. */
    public UUID handOver(Principal who, UUID memberId, UUID accountId, Discipline discipline) {
        var member = member(memberId);
        var episode = changing(who, member.episodeId());
        return follow(episode, member, admit(episode, accountId, discipline));
    }

    /** As it was decided before, by a plan's keeper above the net; whoever follows may be on the team already. */
    public void handOverAsPlanned(UUID memberId, UUID accountId, Discipline discipline) {
        var member = member(memberId);
        var episode = episodes.locked(member.episodeId()).orElseThrow(NotThere::new);
        follow(
                episode,
                member,
                store.present(episode.id(), accountId).orElseGet(() -> admit(episode, accountId, discipline)));
    }

    private UUID follow(Episode episode, TeamMember member, UUID successor) {
        if (member.lead()) store.lead(episode.id(), successor);
        ends(member);
        requireReachable(episode);
        return successor;
    }

    /** From now on that member leads the team, and nobody else. */
    public void lead(Principal who, UUID memberId) {
        var member = member(memberId);
        var episode = changing(who, member.episodeId());
        requireOfTeam(access, who, episode.personId());
        store.lead(member.episodeId(), memberId);
    }

    /** Without a decision about the person, which is made by those who call it. */
    void begin(UUID episodeId, UUID accountId, Discipline discipline) {
        admit(episodes.locked(episodeId).orElseThrow(NotThere::new), accountId, discipline);
    }

    /** Whoever takes somebody on is on the team by the first role they hold there; decided by those who call it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(UUID episodeId, UUID accountId) {
        var episode = episodes.locked(episodeId).orElseThrow(NotThere::new);
        candidates(episode).stream()
                .filter(candidate -> candidate.accountId().equals(accountId))
                .findFirst()
                .ifPresent(candidate -> admit(episode, accountId, candidate.discipline()));
    }

    /** Whom program, site and organization named, in that order, for the case that no team member can act. */
    public List<UUID> namedFor(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        return store.fallbacksFor(personId);
    }

    private UUID admit(Episode episode, UUID accountId, Discipline discipline) {
        if (!episode.status().isOpen()) throw new Episode.NotOpen();
        var colleague = candidates(episode).stream()
                .filter(candidate -> candidate.accountId().equals(accountId))
                .filter(candidate -> candidate.discipline() == discipline)
                .findFirst()
                .orElseThrow(TeamMember.NotOnStaffHere::new);
        var care = Relationships.Care.in(episode.programId(), episode.personId());
        var member = relationships.begin(accountId, discipline.relation(), care, episodes.now());
        store.insert(member, episode.id(), colleague);
        if (store.now(episode.id()).size() == 1) store.lead(episode.id(), member);
        events.publishEvent(new TeamMember.Changed(accountId));
        return member;
    }

    private void ends(TeamMember member) {
        relationships.end(member.id(), episodes.now());
        events.publishEvent(new TeamMember.Changed(member.accountId()));
    }

    private void requireReachable(Episode episode) {
        if (!hasActing(episode) && !fallbacks.isSoundFor(episode.programId())) throw new NobodyReachable();
    }

    /** An episode that is over needs nobody on its team. */
    private boolean hasActing(Episode episode) {
        return !episode.status().isOpen()
                || store.now(episode.id()).stream().anyMatch(member -> Discipline.mayAct(member.role()));
    }

    private List<TeamMember.Colleague> candidates(Episode episode) {
        var program = programs.program(episode.programId());
        var onTeam = store.now(episode.id()).stream().map(TeamMember::accountId).toList();
        return staff.heldAt(program.siteId(), program.id()).stream()
                .filter(grant -> !onTeam.contains(grant.accountId()))
                .flatMap(grant -> Discipline.ofRole(grant.role()).stream()
                        .map(discipline -> new TeamMember.Colleague(grant.accountId(), grant.name(), discipline)))
                .distinct()
                .toList();
    }

    /**
     * More than beginning and handing over is theirs: the front desk puts somebody on a team and hands over for them,
     * and leaves all else to those who care for the person.
     */
    static void requireOfTeam(Access access, Principal who, UUID personId) {
        if (!isOfTeam(access, who, personId)) throw new OfTeamOnly();
    }

    /** Whether they care for the person, and not only look after the desk. */
    public boolean mayLookAfter(Principal who, UUID personId) {
        return isOfTeam(access, who, personId);
    }

    private static boolean isOfTeam(Access access, Principal who, UUID personId) {
        var relation = access.allowedBy(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
        return relation != null && relation != Relation.FRONT_DESK;
    }

    private Episode changing(Principal who, UUID episodeId) {
        var episode = episodes.locked(episodeId).orElseThrow(NotThere::new);
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, episode.personId(), SUBJECT);
        return episode;
    }

    /** Somebody who is on a team now. */
    public TeamMember show(Principal who, UUID memberId) {
        var member = member(memberId);
        var episode = episodes.find(member.episodeId()).orElseThrow(NotThere::new);
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, episode.personId(), SUBJECT);
        return member;
    }

    private TeamMember member(UUID memberId) {
        return store.find(memberId).filter(TeamMember::isNow).orElseThrow(NotThere::new);
    }

    /** The last one on the team of an open episode would leave: somebody has to follow, or it is said on purpose. */
    public static final class NobodyLeft extends Refusal {
        NobodyLeft() {
            super(HttpStatus.CONFLICT, "programs.refused.nobody-left");
        }
    }

    /** The desk begins care and hands over; who leaves a team, leads it or ends care is for those on the team. */
    public static final class OfTeamOnly extends Refusal {
        OfTeamOnly() {
            super(HttpStatus.FORBIDDEN, "programs.refused.of-team-only");
        }
    }

    /** A person in care would be left without anybody whom an alert could reach. */
    public static final class NobodyReachable extends Refusal {
        NobodyReachable() {
            super(HttpStatus.CONFLICT, "programs.refused.nobody-reachable");
        }
    }
}
