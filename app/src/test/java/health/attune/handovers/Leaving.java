package health.attune.handovers;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.handovers.Handover.Kind;
import health.attune.handovers.Handover.Place;
import health.attune.handovers.Line.Day;
import health.attune.handovers.Line.Plan;
import health.attune.handovers.Line.Successor;
import health.attune.handovers.Line.Wish;
import health.attune.handovers.Lines.Planned;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worker who goes, with whom they care for and who could follow. */
class Leaving {
    final World world;
    final Handovers handovers;
    final Lines lines;
    final JdbcClient jdbc;
    final UUID site;
    final UUID program;
    final UUID person;
    final Principal worker;
    final Principal follows;
    final Principal supervisor;
    final Principal desk;

    Leaving(World world, Handovers handovers, Lines lines, JdbcClient jdbc) {
        this.world = world;
        this.handovers = handovers;
        this.lines = lines;
        this.jdbc = jdbc;
        site = world.site();
        program = world.program(site);
        worker = world.staff("care-manager", site, program);
        follows = world.staff("therapist", site, program);
        supervisor = world.staff("supervisor", site, null);
        desk = world.staff("front-desk", site, null);
        person = person("Amina", program);
    }

    UUID announce(Principal by, LocalDate lastDay) {
        var place = new Place(site, world.organizationOf(site), "", ZoneId.of("America/New_York"));
        var handover = new Handover(Ids.next(), worker.id(), "", Kind.LEAVING, place, lastDay, null, by.id());
        handovers.announce(by, handover);
        return handover.id();
    }

    void plan(Principal by, UUID handover, Principal successor, int version) {
        var role = successor.equals(follows) ? "therapist" : "nurse";
        var plan = new Plan(new Successor(successor.id(), role), Day.NONE, Day.NONE, null, new Wish(null, null), null);
        lines.plan(by, handover, member(person), new Planned(plan, version));
    }

    UUID person(String given, UUID in) {
        var one = world.person(given, "Yusuf");
        world.joinTeam(worker, world.episode(one, in), true);
        return one;
    }

    UUID episode(UUID of) {
        return jdbc.sql("select id from programs.episode where person_id = ?")
                .param(of)
                .query(UUID.class)
                .single();
    }

    UUID member(UUID of) {
        return jdbc.sql("select relationship_id from programs.care_team_member where account_id = ? and episode_id = ?")
                .params(worker.id(), episode(of))
                .query(UUID.class)
                .single();
    }
}
