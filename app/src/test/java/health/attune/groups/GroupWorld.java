package health.attune.groups;

import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.groups.GroupSession.Facts;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes groups with people in them, each by the door that the service has for it. */
@TestComponent
public class GroupWorld {
    private final World world;
    private final Protected guarded;
    private final Groups groups;
    private final Memberships memberships;

    GroupWorld(World world, Protected guarded, Groups groups, Memberships memberships) {
        this.world = world;
        this.guarded = guarded;
        this.groups = groups;
        this.memberships = memberships;
    }

    /**
     * A group that meets.
     *
     * @param facilitator who leads it and works in its program, and reads no record
     * @param manager on the care team of each member
     */
    public record Meeting(
            UUID site, UUID program, UUID group, Principal facilitator, Principal manager, List<UUID> people) {}

    public Meeting meeting(int people) {
        var site = world.site();
        return meeting(site, world.program(site), people);
    }

    /** The same in a program under 42 CFR Part 2. */
    public Meeting guarded(int people) {
        var site = world.site();
        return meeting(site, guarded.program(site), people);
    }

    private Meeting meeting(UUID site, UUID program, int people) {
        var facilitator = world.staff("group-facilitator", site, program);
        var manager = world.staff("care-manager", site, program);
        var group = begin(facilitator, program, null);
        var members = new ArrayList<UUID>();
        for (int i = 0; i < people; i++) {
            var person = world.person("Quilla" + (char) ('a' + i % 26), "Family" + i);
            world.joinTeam(manager, world.episode(person, program), true);
            memberships.join(manager, group, person);
            members.add(person);
        }
        return new Meeting(site, program, group, facilitator, manager, members);
    }

    /** A group that this member of staff leads. */
    public UUID begin(Principal facilitator, UUID program, @Nullable Integer most) {
        var id = Ids.next();
        var plan = new Group.Plan("Walks by the river", "in-person", "Room 2", "Tuesdays at 4 pm", "open", most);
        groups.begin(facilitator, new Group(id, program, plan, 1, null));
        return id;
    }

    /** All were there, in the afternoon of that day. */
    public static Sheet sheet(Meeting meeting, String note) {
        var lines = new LinkedHashMap<UUID, Line>();
        meeting.people().forEach(person -> lines.put(person, new Line("completed", null)));
        return new Sheet(facts(meeting, note), lines);
    }

    public static Facts facts(Meeting meeting, String note) {
        return new Facts(
                Instant.parse("2026-03-04T20:00:00Z"),
                90,
                note,
                Set.of(meeting.facilitator().id()));
    }

    /** The same sheet with another line for one. */
    public static Sheet with(Sheet sheet, UUID person, Line line) {
        Map<UUID, Line> lines = new LinkedHashMap<>(sheet.lines());
        lines.put(person, line);
        return new Sheet(sheet.facts(), lines);
    }
}
