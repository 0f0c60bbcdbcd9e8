package health.attune.groups;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.contacts.ContactRefused;
import health.attune.contacts.GroupContacts;
import health.attune.database.Net;
import health.attune.groups.GroupSession.Attendance;
import health.attune.groups.GroupSession.Correction;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.people.People;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of groups: signed once, which writes one contact into the chart of each member, all of them or none. */
@Component
@Transactional
public class GroupSessions {
    private final Access access;
    private final GroupReach reach;
    private final Memberships memberships;
    private final GroupSessionStore store;
    private final AttendanceStore attendances;
    private final Charts charts;
    private final GroupContacts contacts;
    private final People people;
    private final Net net;

    GroupSessions(
            Access access,
            GroupReach reach,
            Memberships memberships,
            GroupSessionStore store,
            AttendanceStore attendances,
            Charts charts,
            GroupContacts contacts,
            People people,
            Net net) {
        this.access = access;
        this.reach = reach;
        this.memberships = memberships;
        this.store = store;
        this.attendances = attendances;
        this.charts = charts;
        this.contacts = contacts;
        this.people = people;
        this.net = net;
    }

    /** How often somebody was there, of so many sessions. */
    public record Tally(int present, int all) {}

    /** Sessions of a group, the newest first, for somebody who facilitates it; above the net, as its roster is. */
    public List<GroupSession.Listed> of(Principal who, UUID groupId, int most) {
        reach.facilitated(who, groupId);
        return net.above(() -> store.of(groupId, most));
    }

    /** How often each of the members that the reader sees was there. */
    public Map<UUID, Tally> tallies(Principal who, UUID groupId) {
        reach.facilitated(who, groupId);
        var tallies = net.above(() -> attendances.tallies(groupId));
        tallies.keySet().retainAll(seen(who, tallies.keySet()));
        return tallies;
    }

    /**
     * Signs a session: a contact stands in the chart of each person who has a line. Signing the same one twice is
     * signing it once.
     *
     * @throws ContactRefused when it is still to come
     */
    public void sign(Principal who, UUID groupId, UUID sessionId, Sheet sheet) {
        var group = reach.facilitated(who, groupId);
        if (!store.insert(sessionId, groupId, sheet.facts(), who.id())) {
            signed(who, groupId, sessionId);
            return;
        }
        var members = memberships.roster(who, groupId).keySet().stream()
                .map(Membership::personId)
                .collect(Collectors.toSet());
        if (!members.containsAll(sheet.lines().keySet())) throw new NotThere();
        sheet.lines().forEach((person, line) -> charts.begin(who, new Charts.Entry(group, sessionId, sheet), person));
    }

    /**
     * A session as its reader sees it.
     *
     * @param names of those whom the reader sees, by person
     * @param lines what stands of each of them now
     * @param before lines that were corrected since
     * @param others how many there are whom the reader no longer sees, since they left the group
     * @param elsewhere those whose entry was corrected or withdrawn in their chart since
     * @param changeable whether the reader signed it and may correct it
     */
    public record Shown(
            GroupSession session,
            Map<UUID, String> names,
            List<Attendance> lines,
            List<Attendance> before,
            List<GroupSession.Change> changes,
            int others,
            Set<UUID> elsewhere,
            boolean changeable) {}

    public Shown show(Principal who, UUID groupId, UUID sessionId) {
        reach.facilitated(who, groupId);
        var session = found(groupId, sessionId);
        var all = net.above(() -> attendances.all(sessionId));
        var followed = all.stream().map(Attendance::follows).collect(Collectors.toSet());
        var now = all.stream().filter(one -> !followed.contains(one.id())).toList();
        var seen = seen(who, now.stream().map(Attendance::personId).toList());
        var counting = contacts.counting(now.stream().map(Attendance::id).toList());
        boolean wasThere = session.facts().facilitators().contains(who.id()) || isSigner(who, session);
        return new Shown(
                session,
                people.called(who, seen),
                told(now, seen, wasThere),
                told(all.stream().filter(one -> followed.contains(one.id())).toList(), seen, wasThere),
                store.changes(sessionId),
                (int) now.stream().filter(one -> !seen.contains(one.personId())).count(),
                now.stream()
                        .filter(one -> session.counts() && !counting.contains(one.id()))
                        .map(Attendance::personId)
                        .collect(Collectors.toSet()),
                isSigner(who, session));
    }

    /** What was written for a chart alone is read again by those who were there, and by whoever reads the chart. */
    private static List<Attendance> told(List<Attendance> lines, Set<UUID> seen, boolean wasThere) {
        return lines.stream()
                .filter(one -> seen.contains(one.personId()))
                .map(one -> wasThere ? one : withoutWords(one))
                .toList();
    }

    private static Attendance withoutWords(Attendance one) {
        return new Attendance(
                one.id(), one.personId(), new Line(one.line().outcome(), null), one.follows(), one.recorded());
    }

    /**
     * Corrects what is the same for all, or the lines of some; what was before stays to be read. A line that is missing
     * stays as it is, and so does that of somebody whom the group has lost, or whose chart has changed since.
     *
     * @throws ChangedMeanwhile when somebody else corrected or withdrew it since that version
     */
    public void correct(Principal who, UUID groupId, UUID sessionId, Correction correction) {
        var group = reach.facilitated(who, groupId);
        var shown = show(who, groupId, sessionId);
        if (!shown.changeable()) throw new NotThere();
        var sheet = correction.sheet();
        var before = shown.session();
        boolean anew = !before.facts().equals(sheet.facts());
        var standing = shown.lines().stream()
                .filter(one -> !shown.elsewhere().contains(one.personId()))
                .collect(Collectors.toMap(Attendance::personId, Function.identity()));
        var changed = changed(sheet, standing, anew);
        changed.keySet().removeAll(shown.elsewhere());
        if (changed.isEmpty() && !anew) return;
        if (!store.update(sessionId, correction.version(), sheet.facts())) throw new ChangedMeanwhile();
        store.insertChange(before, correction.reason(), who.id());
        var entry = new Charts.Entry(group, sessionId, new Sheet(sheet.facts(), changed));
        changed.keySet().forEach(person -> {
            var old = standing.get(person);
            if (old == null) charts.begin(who, entry, person);
            else charts.correct(who, entry, old, correction.reason());
        });
    }

    /** The lines that are to be written: those that differ, or all of them where the session itself does. */
    private static Map<UUID, Line> changed(Sheet sheet, Map<UUID, Attendance> standing, boolean anew) {
        var changed = new LinkedHashMap<UUID, Line>();
        if (anew) standing.forEach((person, old) -> changed.put(person, old.line()));
        sheet.lines().forEach((person, line) -> {
            var old = standing.get(person);
            if (anew || old == null || !old.line().equals(line)) changed.put(person, line);
        });
        return changed;
    }

    /** It counts no more, in no chart of those whom the group still has. Twice is once. */
    public void withdraw(Principal who, UUID groupId, UUID sessionId, String why) {
        var shown = signed(who, groupId, sessionId);
        if (!store.withdraw(sessionId, why, who.id())) return;
        for (var line : remaining(shown)) contacts.withdraw(who, line.personId(), line.id(), why);
    }

    /** It was right after all. */
    public void restore(Principal who, UUID groupId, UUID sessionId) {
        var shown = signed(who, groupId, sessionId);
        if (!store.restore(sessionId)) return;
        for (var line : shown.lines()) contacts.restore(who, line.personId(), line.id());
    }

    private static List<Attendance> remaining(Shown shown) {
        return shown.lines().stream()
                .filter(one -> !shown.elsewhere().contains(one.personId()))
                .toList();
    }

    private Shown signed(Principal who, UUID groupId, UUID sessionId) {
        var shown = show(who, groupId, sessionId);
        if (!shown.changeable()) throw new NotThere();
        return shown;
    }

    private GroupSession found(UUID groupId, UUID sessionId) {
        return store.find(sessionId)
                .filter(session -> session.groupId().equals(groupId))
                .orElseThrow(NotThere::new);
    }

    private static boolean isSigner(Principal who, GroupSession session) {
        return session.signed().by().equals(who.id());
    }

    private Set<UUID> seen(Principal who, Collection<UUID> ids) {
        return ids.stream()
                .filter(id -> access.may(who, Verb.READ, DataClass.APPOINTMENTS, id))
                .collect(Collectors.toSet());
    }
}
