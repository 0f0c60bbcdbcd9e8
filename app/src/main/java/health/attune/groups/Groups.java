package health.attune.groups;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.staff.ProgramStaff;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups of a program: begun, arranged and ended by those who work in it, and led by some of them. */
@Component
@Transactional
public class Groups {
    private final GroupReach reach;
    private final ProgramStaff staff;
    private final GroupStore store;
    private final FacilitatorStore facilitators;
    private final MemberStore members;
    private final Ties ties;
    private final Programs programs;
    private final Accounts accounts;
    private final Net net;

    Groups(
            GroupReach reach,
            ProgramStaff staff,
            GroupStore store,
            FacilitatorStore facilitators,
            MemberStore members,
            Ties ties,
            Programs programs,
            Accounts accounts,
            Net net) {
        this.reach = reach;
        this.staff = staff;
        this.store = store;
        this.facilitators = facilitators;
        this.members = members;
        this.ties = ties;
        this.programs = programs;
        this.accounts = accounts;
        this.net = net;
    }

    /** All that meet where the reader works, with how many take part and never who; their own first. */
    public List<Group.Listed> where(Principal who) {
        var ids = programsOf(who).stream().map(Program::id).toList();
        // Above the net: how many, of whom the reader may see none.
        return ids.isEmpty() ? List.of() : net.above(() -> store.of(ids, who.id()));
    }

    /** Where the reader may begin one. */
    public List<Program> programsOf(Principal who) {
        return staff.programsOf(who);
    }

    public Group.Listed show(Principal who, UUID groupId) {
        reach.seen(who, groupId);
        return net.above(() -> store.listed(groupId, who.id())).orElseThrow(NotThere::new);
    }

    /** The group, for somebody who is about to change how it is arranged. */
    public Group toArrange(Principal who, UUID groupId) {
        var group = reach.seen(who, groupId);
        if (group.isOver() || !reach.arranges(who, group)) throw new NotThere();
        return group;
    }

    public boolean mayArrange(Principal who, Group group) {
        return !group.isOver() && reach.arranges(who, group);
    }

    /** The clock that its hours are told by. */
    public ZoneId zoneOf(Group group) {
        return programs.site(programs.program(group.programId()).siteId()).zone();
    }

    /**
     * Whoever begins a group facilitates it; beginning the same one twice is beginning it once.
     *
     * @throws AlreadySent where another was begun by that id, or the same and it is over
     */
    public void begin(Principal who, Group group) {
        if (!reach.worksIn(who, programs.program(group.programId()))) throw new NotThere();
        boolean isBegun = store.insert(group, who.id());
        if (AlreadySent.isNew(isBegun, () -> reach.seen(who, group.id()).isBegunAs(group)))
            facilitators.insert(new Facilitator(Ids.next(), group.id(), who.id(), store.now()), who.id());
    }

    /** @throws ChangedMeanwhile where somebody else changed it since that version */
    public void arrange(Principal who, Group group) {
        toArrange(who, group.id());
        if (!store.update(group)) throw new ChangedMeanwhile();
    }

    /** It meets no more: everybody leaves it, and nobody stands to them by it. Its sessions stay in the charts. */
    public void end(Principal who, UUID groupId) {
        toArrange(who, groupId);
        var group = store.locked(groupId).orElseThrow(NotThere::new);
        if (group.isOver()) return;
        // Above the net: also of those whom whoever ends it does not see.
        net.above(() -> {
            for (var member : members.of(groupId)) {
                members.end(member.id(), who.id());
                ties.endOfMember(member.id(), store.now());
            }
        });
        facilitators.of(groupId).forEach(one -> facilitators.end(one.id(), who.id()));
        store.end(groupId, who.id());
    }

    /** Who facilitates it, with their names. */
    public Map<Facilitator, String> facilitators(Principal who, UUID groupId) {
        reach.seen(who, groupId);
        var now = facilitators.of(groupId);
        var names = accounts.staffNames(now.stream().map(Facilitator::accountId).toList());
        var named = new LinkedHashMap<Facilitator, String>();
        now.forEach(one -> named.put(one, names.getOrDefault(one.accountId(), "")));
        return named;
    }

    /** Who could, by name: they work in the program, and do not yet. */
    public Map<UUID, String> candidates(Principal who, UUID groupId) {
        var group = toArrange(who, groupId);
        var found = staff.of(programs.program(group.programId()));
        found.keySet()
                .removeAll(facilitators.of(groupId).stream()
                        .map(Facilitator::accountId)
                        .toList());
        return found;
    }

    /** From now on they see who takes part, and write sessions. Twice is once. */
    public void let(Principal who, UUID groupId, UUID accountId) {
        toArrange(who, groupId);
        var group = store.locked(groupId).orElseThrow(NotThere::new);
        if (group.isOver()) throw GroupRefused.over();
        if (!staff.of(programs.program(group.programId())).containsKey(accountId)) throw GroupRefused.notOnStaffHere();
        var from = store.now();
        var facilitator = new Facilitator(Ids.next(), groupId, accountId, from);
        if (facilitators.insert(facilitator, who.id()))
            ties.begin(group, net.above(() -> members.of(groupId)), List.of(facilitator), from);
    }

    /** From now on they do not; somebody must. */
    public void relieve(Principal who, UUID groupId, UUID facilitatorId) {
        toArrange(who, groupId);
        var group = store.locked(groupId).orElseThrow(NotThere::new);
        var facilitator = facilitators
                .find(facilitatorId)
                .filter(one -> one.groupId().equals(group.id()))
                .orElseThrow(NotThere::new);
        if (facilitators.of(group.id()).size() < 2) throw GroupRefused.nobodyLeft();
        facilitators.end(facilitator.id(), who.id());
        ties.endOfFacilitator(facilitator.id(), store.now());
    }
}
