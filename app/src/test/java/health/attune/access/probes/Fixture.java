package health.attune.access.probes;

import health.attune.Protected;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two organizations of two sites, with programs of which one is for substance use, people who stand in every relation
 * to the principals, and every principal that exists.
 */
final class Fixture {
    private static final List<String> RELATED =
            List.of("team", "team2", "ended", "expired", "future", "labeled", "consented");

    private static final Map<String, Relation> ROLES = Map.of(
            "care-manager", Relation.CARE_TEAM,
            "nurse", Relation.BREAK_GLASS,
            "psychiatric-consultant", Relation.CONSULTANT,
            "primary-care", Relation.PRIMARY_CARE,
            "peer", Relation.ASSIGNED_WORKER,
            "group-facilitator", Relation.GROUP_FACILITATOR,
            "supervisor", Relation.SUPERVISOR);

    final Map<String, Subject> people = new LinkedHashMap<>();
    final Map<String, Subject> organizations = new LinkedHashMap<>();
    final List<Actor> actors = new ArrayList<>();
    private final World world;
    private final Protected guarded;
    private final JdbcClient jdbc;
    private final Relationships ledger;
    private final TransactionTemplate transaction;
    private final Instant now = Instant.now();
    private UUID site;
    private UUID home;
    private UUID away;

    Fixture(ApplicationContext service) {
        world = service.getBean(World.class);
        guarded = service.getBean(Protected.class);
        jdbc = service.getBean(JdbcClient.class);
        ledger = service.getBean(Relationships.class);
        transaction = service.getBean(TransactionTemplate.class);
        people(new Subjects(service));
        actors();
        var made = new Organizations(service, id("foreign"));
        for (var one : List.of(made.at("inside", site), made.outside(world.site()))) organizations.put(one.name(), one);
    }

    private void people(Subjects subjects) {
        site = world.site();
        var serving = world.program(site);
        home = world.program(site);
        for (var name : List.of("team", "team2", "ended", "expired", "future", "site", "own"))
            people.put(name, subjects.somebody(name, site, serving));
        people.put("program", subjects.somebody("program", site, home));
        var part2 = guarded.program(site);
        for (var name : List.of("part2", "young", "labeled", "consented"))
            people.put(name, subjects.labeled().somebody(name, site, part2));
        guarded.clearance(new Protected.Clearance(id("consented"), part2, null, "consent"));
        var sibling = siblingOf(site);
        people.put("elsewhere", subjects.somebody("elsewhere", sibling, world.program(sibling)));
        var foreign = world.site();
        away = siblingOf(foreign);
        people.put("foreign", subjects.somebody("foreign", foreign, world.program(foreign)));
        for (var beside : List.of("namesakes", "merges")) {
            people.values().forEach(one -> one.ids().put(beside, id("team2").toString()));
            people.get("foreign").ids().put(beside, id("foreign").toString());
        }
    }

    private void actors() {
        actors.add(new Actor("visitor", null));
        actors.add(new Actor("person", themself("own")));
        jdbc.sql("update people.person set born_on = current_date - 15 * 365 where id = ?")
                .param(id("young"))
                .update();
        actors.add(new Actor("minor", themself("young")));
        ROLES.forEach((role, relation) -> {
            var who = world.staff(role, site, home);
            relate(who, relation);
            actors.add(new Actor(role, who));
        });
        actors.add(new Actor("revoked-care-manager", revoked()));
        var moved = revoked();
        world.alsoHolds(moved, "care-manager", new Grant.Place(null, away, null));
        actors.add(new Actor("moved-care-manager", moved));
        withoutATeam();
    }

    /** Was on the team of everybody, by a role that has ended. */
    private Principal revoked() {
        var revoked = world.staff("care-manager", site, home);
        relate(revoked, Relation.CARE_TEAM);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(revoked.id())
                .update();
        return revoked;
    }

    private void withoutATeam() {
        actors.add(new Actor("front-desk", world.staff("front-desk", site, null)));
        for (var role : List.of("manager", "quality-analyst", "privacy-officer", "system-administrator")) {
            var who = world.staffOf(role, world.organizationOf(site));
            if (role.equals("privacy-officer")) relate(who, Relation.PRIVACY_CASE);
            actors.add(new Actor(role, who));
        }
        actors.add(new Actor("network-administrator", world.staff("system-administrator", null, null)));
    }

    private Principal themself(String name) {
        var account = jdbc.sql("select id from access.account where person_id = ?")
                .param(id(name))
                .query(UUID.class)
                .single();
        return Principal.person(account, "Themself", id(name));
    }

    private void relate(Principal who, Relation relation) {
        for (var name : RELATED)
            transaction.executeWithoutResult(status -> {
                var from = now.minus(Duration.ofDays(name.equals("future") ? -5 : 60));
                var care = relation == Relation.PRIVACY_CASE
                        ? Relationships.Care.by(world.organizationOf(site), id(name))
                        : Relationships.Care.in(home, id(name));
                var begun = ledger.begin(who.id(), relation, care, from);
                if (name.equals("ended")) ledger.end(begun, now.minus(Duration.ofDays(10)));
                if (name.equals("expired")) ledger.end(begun, now.minus(Duration.ofDays(40)));
            });
    }

    /** What stands in the braces of a form: of the subject, of the fixture, or made anew. */
    String value(String name, Actor actor, Subject subject) {
        return switch (name) {
            case "new" -> Ids.next().toString();
            case "today" -> World.today().toString();
            case "tomorrow" -> World.today().plusDays(2).toString();
            case "me" ->
                actor.who() == null ? Ids.next().toString() : actor.who().id().toString();
            case "homeProgram" -> subject.ids().getOrDefault("homeProgram", home.toString());
            default -> subject.id(name);
        };
    }

    private UUID id(String name) {
        return UUID.fromString(people.get(name).id("people"));
    }

    private UUID siblingOf(UUID place) {
        var sibling = Ids.next();
        jdbc.sql("insert into programs.site (id, organization_id, name, integration_model, time_zone)"
                        + " values (?, ?, 'Hill Clinic', 'in-house', 'America/New_York')")
                .params(sibling, world.organizationOf(place))
                .update();
        return sibling;
    }
}
