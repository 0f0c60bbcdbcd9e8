package health.attune.groups;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import health.attune.people.People;
import health.attune.people.PersonLine;
import health.attune.people.PersonName;
import health.attune.programs.Episodes;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in which group: decided by those who may write the person's appointments, until it ends. */
@Component
@Transactional
public class Memberships {
    private static final String SUBJECT = "group";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);

    private final Access access;
    private final GroupReach reach;
    private final GroupStore groups;
    private final MemberStore store;
    private final FacilitatorStore facilitators;
    private final GroupSessionStore sessions;
    private final Ties ties;
    private final Episodes episodes;
    private final Programs programs;
    private final People people;
    private final Net net;

    Memberships(
            Access access,
            GroupReach reach,
            GroupStore groups,
            MemberStore store,
            FacilitatorStore facilitators,
            GroupSessionStore sessions,
            Ties ties,
            Episodes episodes,
            Programs programs,
            People people,
            Net net) {
        this.access = access;
        this.reach = reach;
        this.groups = groups;
        this.store = store;
        this.facilitators = facilitators;
        this.sessions = sessions;
        this.ties = ties;
        this.episodes = episodes;
        this.programs = programs;
        this.people = people;
        this.net = net;
    }

    /** The groups that somebody takes or took part in, as far as they are cleared for the reader. */
    public List<Membership.Told> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        var found = store.told(personId, access.cleared(who, Verb.READ, personId));
        var labels = found.stream().map(one -> one.membership().labels()).toList();
        access.requireCleared(who, READ, personId, Labels.together(labels));
        return found;
    }

    /** Whether a page offers to let them join or leave. */
    public boolean mayChange(Principal who, UUID personId) {
        return who.isStaff() && access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
    }

    /** Whether a page offers to let them leave that group. */
    public boolean mayEnd(Principal who, Membership membership) {
        return membership.isNow()
                && mayChange(who, membership.personId())
                && access.clears(who, Verb.WRITE, membership.personId(), membership.labels());
    }

    /** The groups that they could join: of programs that serve them, with room, and not theirs already. */
    public List<Group.Listed> open(Principal who, UUID personId) {
        if (!mayChange(who, personId)) return List.of();
        var serving = episodes.open(List.of(personId)).stream()
                .filter(one -> access.clears(who, Verb.WRITE, personId, one.labels()))
                .map(one -> one.episode().programId())
                .toList();
        var theirs = store.now(personId).stream().map(Membership::groupId).toList();
        // Above the net: how many take part, and nobody in particular.
        return net.above(() -> groups.of(serving, who.id())).stream()
                .filter(one -> !theirs.contains(one.group().id()) && !one.isFull() && admits(one.group()))
                .toList();
    }

    private boolean admits(Group group) {
        return group.plan().admission().equals("open") || !sessions.hasAny(group.id());
    }

    /** Whom a facilitator could let join: those in their own care whom the program serves. */
    public List<PersonName> candidates(Principal who, UUID groupId) {
        var group = reach.facilitated(who, groupId);
        var own = people.mine(who).stream()
                .filter(line -> line.diedOn() == null)
                .collect(Collectors.toMap(line -> line.called().id(), Function.identity()));
        var taking = net.above(() -> store.of(groupId)).stream()
                .map(Membership::personId)
                .toList();
        var served = episodes.open(own.keySet()).stream()
                .filter(one -> one.episode().programId().equals(group.programId()))
                .map(one -> one.episode().personId())
                .filter(person -> !taking.contains(person))
                .toList();
        var changeable = people.among(served, who, Verb.WRITE, DataClass.APPOINTMENTS);
        return served.stream()
                .filter(changeable::contains)
                .flatMap(person -> Optional.ofNullable(own.get(person)).stream())
                .map(PersonLine::called)
                .toList();
    }

    /** Who takes part now, by name, for somebody who facilitates the group. */
    public Map<Membership, String> roster(Principal who, UUID groupId) {
        reach.facilitated(who, groupId);
        // Above the net: that somebody takes part in a protected group is kept from all but those who run it.
        var all = net.above(() -> store.of(groupId));
        var ids = all.stream().map(Membership::personId).toList();
        var seen = people.among(ids, who, Verb.READ, DataClass.APPOINTMENTS);
        var members = all.stream()
                .filter(one -> seen.contains(one.personId()))
                .collect(Collectors.toMap(Membership::personId, Function.identity()));
        var labeled = members.values().stream()
                .filter(one -> !one.labels().isEmpty())
                .map(Membership::personId)
                .toList();
        access.recordListed(who, GroupReach.LABELED, labeled);
        var names = people.called(who, members.keySet());
        return members.values().stream()
                .collect(Collectors.toMap(Function.identity(), one -> names.getOrDefault(one.personId(), "")));
    }

    /**
     * From now on they take part; joining twice is joining once.
     *
     * @throws GroupRefused where the program does not serve them, or the group has no room or takes nobody any more
     */
    public void join(Principal who, UUID groupId, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, SUBJECT);
        var group = groups.locked(groupId).orElseThrow(NotThere::new);
        access.requireCleared(who, WRITE, personId, labels(programs.program(group.programId())));
        if (group.isOver()) throw GroupRefused.over();
        if (!isServed(group, personId)) throw GroupRefused.notServed();
        var from = groups.now();
        var member = new Membership(Ids.next(), groupId, personId, from, null, Labels.NONE);
        if (store.now(personId).stream().anyMatch(one -> one.groupId().equals(groupId))) return;
        if (!admits(group)) throw GroupRefused.closed();
        requireRoom(group);
        store.insert(member, who.id());
        ties.begin(group, List.of(member), facilitators.of(groupId), from);
    }

    private void requireRoom(Group group) {
        var most = group.plan().most();
        if (most != null && net.above(() -> store.of(group.id())).size() >= most) throw GroupRefused.full();
    }

    private static Labels labels(Program program) {
        return program.part2() ? Labels.ofProgram(program.id()) : Labels.NONE;
    }

    /** They take part no more; whoever facilitates the group stands to them no longer by it. Twice is once. */
    public void leave(Principal who, UUID personId, UUID memberId) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, SUBJECT);
        // Above the net: a facilitator lets somebody go whom a label keeps from them.
        var member = net.above(() -> store.find(memberId))
                .filter(one -> one.personId().equals(personId))
                .orElseThrow(NotThere::new);
        var group = groups.find(member.groupId()).orElseThrow(NotThere::new);
        if (!reach.facilitates(who, group)) access.requireCleared(who, WRITE, personId, member.labels());
        if (!member.isNow()) return;
        net.above(() -> store.end(memberId, who.id()));
        ties.endOfMember(memberId, groups.now());
    }

    /**
     * They take part again as if they had not left, while that may still have been a mistake: decided by those who may
     * let them join, and by a facilitator who let them go and so sees them no more. Twice is once.
     *
     * @throws GroupRefused where the program no longer serves them, or the group is over or has no room
     */
    public void takeBackLeaving(Principal who, UUID personId, UUID memberId) {
        var member = net.above(() -> store.find(memberId))
                .filter(one -> one.personId().equals(personId))
                .orElseThrow(NotThere::new);
        var group = groups.locked(member.groupId()).orElseThrow(NotThere::new);
        requireTakingBack(who, group, member);
        if (member.isNow() || isIn(group, personId)) return;
        if (!net.above(() -> store.leftLately(memberId))) throw GroupRefused.tooLate();
        if (group.isOver()) throw GroupRefused.over();
        if (!isServed(group, personId)) throw GroupRefused.notServed();
        requireRoom(group);
        net.above(() -> store.resume(memberId));
        ties.begin(group, List.of(member), facilitators.of(group.id()), groups.now());
    }

    private void requireTakingBack(Principal who, Group group, Membership member) {
        var personId = member.personId();
        if (reach.facilitates(who, group) && net.above(() -> store.isLetGoBy(member.id(), who.id()))) {
            access.recordShown(who, WRITE, List.of(personId));
            return;
        }
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, SUBJECT);
        access.requireCleared(who, WRITE, personId, member.labels());
    }

    private boolean isIn(Group group, UUID personId) {
        return net.above(() -> store.now(personId)).stream()
                .anyMatch(one -> one.groupId().equals(group.id()));
    }

    private boolean isServed(Group group, UUID personId) {
        return net.above(() -> episodes.open(List.of(personId))).stream()
                .anyMatch(one -> one.episode().programId().equals(group.programId()));
    }

    /** The person of a membership that was just ended from the page of the group, for whoever facilitates it. */
    public UUID personLetGo(Principal who, UUID groupId, UUID memberId) {
        reach.facilitated(who, groupId);
        return net.above(() -> store.find(memberId))
                .filter(one -> one.groupId().equals(groupId))
                .filter(one -> one.isNow() || net.above(() -> store.isLetGoBy(memberId, who.id())))
                .orElseThrow(NotThere::new)
                .personId();
    }
}
