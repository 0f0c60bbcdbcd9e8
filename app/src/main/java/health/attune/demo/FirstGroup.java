package health.attune.demo;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.groups.Group;
import health.attune.groups.GroupSession.Facts;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.groups.GroupSessions;
import health.attune.groups.Groups;
import health.attune.groups.Memberships;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A group that one of the guests leads: people of its program, some weeks of sessions, and some who were not there. */
@Component
class FirstGroup {
    private static final int MEMBERS = 9;
    private static final int FEWEST = 4;
    private static final List<String> DONE = List.of(
            "We said what each of us would like to be able to do by the summer, and the first small step towards it.",
            "We planned a week with something good in each day, and told each other what had worked before.",
            "We practiced asking somebody for help, in pairs, with words that each found for themself.",
            "We walked to the harbor and back, and spoke about what keeps us going on a bad day.");

    /** By session and place in the list, who was not there, and why. */
    private static final List<String> ABSENT = List.of("0 3 no-show", "1 3 excused", "2 1 canceled-by-person");

    private final Groups groups;
    private final Memberships memberships;
    private final GroupSessions sessions;
    private final Programs programs;
    private final NetworkStore store;
    private final Clock clock;

    FirstGroup(
            Groups groups,
            Memberships memberships,
            GroupSessions sessions,
            Programs programs,
            NetworkStore store,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.sessions = sessions;
        this.programs = programs;
        this.store = store;
        this.clock = clock;
    }

    /** Led by the first of them in whose program there are enough people. */
    void amongst(Collection<Principal> staff) {
        for (var leader : staff)
            for (var program : groups.programsOf(leader)) {
                var people = store.caredForIn(program.id(), MEMBERS);
                if (people.size() < FEWEST) continue;
                meet(leader, program.id(), people);
                return;
            }
    }

    private void meet(Principal leader, UUID program, List<NetworkStore.CaredFor> people) {
        var plan = new Group.Plan(
                "Tuesday afternoons", "in-person", "Room 2, ground floor", "Tuesdays at 4 pm", "open", 12);
        var group = new Group(Ids.next(), program, plan, 1, null);
        groups.begin(leader, group);
        people.forEach(one -> memberships.join(Principal.staff(one.accountId(), ""), group.id(), one.personId()));
        for (int week = 0; week < DONE.size(); week++) {
            var at = weeksAgo(program, DONE.size() - week);
            sessions.sign(leader, group.id(), Ids.next(), sheet(leader, people, week, at));
        }
        store.dateBack(group.id());
    }

    private Instant weeksAgo(UUID program, int weeks) {
        var zone = programs.site(programs.program(program).siteId()).zone();
        var tuesday = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previous(DayOfWeek.TUESDAY))
                .minusWeeks(weeks - 1L);
        return tuesday.atTime(LocalTime.of(16, 0)).atZone(zone).toInstant();
    }

    private static Sheet sheet(Principal leader, List<NetworkStore.CaredFor> people, int week, Instant at) {
        var lines = new LinkedHashMap<UUID, Line>();
        for (int place = 0; place < people.size(); place++)
            lines.put(people.get(place).personId(), new Line(outcome(week, place), words(week, place)));
        return new Sheet(new Facts(at, 75, DONE.get(week), Set.of(leader.id())), lines);
    }

    private static String outcome(int week, int place) {
        var begins = week + " " + place + " ";
        return ABSENT.stream()
                .filter(absent -> absent.startsWith(begins))
                .map(absent -> absent.substring(begins.length()))
                .findFirst()
                .orElse("completed");
    }

    private static @Nullable String words(int week, int place) {
        if (week == 1 && place == 0) return "Told of the night shifts, and would like to talk about sleep.";
        return week == 0 && place == 3 ? "No word beforehand; to be called tomorrow." : null;
    }
}
