package health.attune.groups;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.contacts.ContactRefused;
import health.attune.contacts.GroupContacts;
import health.attune.database.Net;
import health.attune.groups.GroupSession.Attendance;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of groups: signed once, which writes one contact into the chart of each member, all of them or none. */
@Component
@Transactional
public class GroupSessions {
    private final Access access;
    private final GroupReach reach;
    private final GroupStore groups;
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
            GroupStore groups,
            Memberships memberships,
            GroupSessionStore store,
            AttendanceStore attendances,
            Charts charts,
            GroupContacts contacts,
            People people,
            Net net) {
        this.access = access;
        this.reach = reach;
        this.groups = groups;
        this.memberships = memberships;
        this.store = store;
        this.attendances = attendances;
        this.charts = charts;
        this.contacts = contacts;
        this.people = people;
        this.net = net;
    }

    /** Another session of the same group at the same time: most often the same one, signed by a colleague. */
    public static final class Overlaps extends RuntimeException {
        private final transient GroupSession other;

        Overlaps(GroupSession other) {
            super("another session at that time");
            this.other = other;
        }

        public GroupSession other() {
            return other;
        }
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
     * @throws Overlaps where another session of the group was signed for that time, and nobody said that this is one
     *     more
     * @throws AlreadySent where another was signed by that id, or the same and it was withdrawn
     */
    public void sign(Principal who, UUID groupId, UUID sessionId, Sheet sheet) {
        reach.facilitated(who, groupId);
        // Kept from changing: of two who sign at once the second sees what the first one signed.
        var group = groups.locked(groupId).orElseThrow(NotThere::new);
        if (!sheet.isOneMore())
            store.meanwhile(groupId, sessionId, sheet.facts()).ifPresent(other -> {
                throw new Overlaps(other);
            });
        if (!store.insert(sessionId, groupId, sheet.facts(), who.id())) {
            var before = signed(who, groupId, sessionId);
            if (!before.session().isSignedAs(sheet) || !isSame(sheet, standing(sessionId))) throw new AlreadySent();
            return;
        }
        var members = memberships.roster(who, groupId).keySet().stream()
                .map(Membership::personId)
                .collect(Collectors.toSet());
        if (!members.containsAll(sheet.lines().keySet())) throw new NotThere();
        sheet.lines().forEach((person, line) -> {
            if (line.isPart()) charts.begin(who, new Charts.Entry(group, sessionId, sheet), person);
        });
    }

    /**
     * A session as its reader sees it.
     *
     * @param names of those whom the reader sees, by person
     * @param lines what stands of each of them now
     * @param takenOut of whom it told at first, until it was corrected
     * @param before lines that were corrected since
     * @param past what it was before, as a whole
     * @param others how many there are whom the reader no longer sees, since they left the group
     * @param elsewhere those whose entry was corrected or withdrawn in their chart since
     * @param changeable whether the reader signed it and may correct it
     */
    public record Shown(
            GroupSession session,
            Map<UUID, String> names,
            List<Attendance> lines,
            List<Attendance> takenOut,
            List<Attendance> before,
            GroupSession.Past past,
            int others,
            Set<UUID> elsewhere,
            boolean changeable) {}

    public Shown show(Principal who, UUID groupId, UUID sessionId) {
        var group = reach.facilitated(who, groupId);
        var session = found(groupId, sessionId);
        var all = net.above(() -> attendances.all(sessionId));
        var now = now(all);
        var part = now.stream().filter(one -> one.line().isPart()).toList();
        var seen = seen(who, now.stream().map(Attendance::personId).toList());
        if (reach.isProtected(group)) access.recordListed(who, GroupReach.LABELED, seen);
        boolean wasThere = session.facts().facilitators().contains(who.id()) || isSigner(who, session);
        return new Shown(
                session,
                people.called(who, seen),
                told(part, seen, wasThere),
                told(now.stream().filter(one -> !one.line().isPart()).toList(), seen, wasThere),
                told(all.stream().filter(one -> !now.contains(one)).toList(), seen, wasThere),
                store.past(sessionId),
                (int) part.stream()
                        .filter(one -> !seen.contains(one.personId()))
                        .count(),
                session.counts() ? elsewhere(part) : Set.of(),
                isSigner(who, session));
    }

    private Set<UUID> elsewhere(List<Attendance> part) {
        var counting = contacts.counting(part.stream().map(Attendance::id).toList());
        return part.stream()
                .filter(one -> !counting.contains(one.id()))
                .map(Attendance::personId)
                .collect(Collectors.toSet());
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

    private static boolean isSame(Sheet sheet, List<Attendance> standing) {
        return sheet.part()
                .equals(standing.stream()
                        .filter(one -> one.line().isPart())
                        .collect(Collectors.toMap(Attendance::personId, Attendance::line)));
    }

    /** The same, for whoever signed it. */
    Shown signed(Principal who, UUID groupId, UUID sessionId) {
        var shown = show(who, groupId, sessionId);
        if (!shown.changeable()) throw new NotThere();
        return shown;
    }

    /** What stands of each person now, whom the reader may not see among them: for what changes all of it at once. */
    List<Attendance> standing(UUID sessionId) {
        return now(net.above(() -> attendances.all(sessionId)));
    }

    private static List<Attendance> now(List<Attendance> all) {
        var followed = all.stream().map(Attendance::follows).collect(Collectors.toSet());
        return all.stream().filter(one -> !followed.contains(one.id())).toList();
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
