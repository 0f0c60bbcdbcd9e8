package health.attune.access.probes;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes organizations with one object of each kind that is nobody's record, and a planted word in every name. */
final class Organizations {
    /** Kinds of which no organization has one: what answers as if it were not there can't be told from what is not. */
    private static final String WITHOUT_AN_OBJECT =
            "thread imports sessions passkeys openings reviews origins views groups facilitators "
                    + "members batches handoffs slots supervision own meetings rolls";

    private final World world;
    private final JdbcClient jdbc;
    private final Relationships ledger;
    private final TransactionTemplate transaction;
    private final UUID person;

    /** @param person of another organization still, about whom there are forms */
    Organizations(ApplicationContext service, UUID person) {
        world = service.getBean(World.class);
        jdbc = service.getBean(JdbcClient.class);
        ledger = service.getBean(Relationships.class);
        transaction = service.getBean(TransactionTemplate.class);
        this.person = person;
    }

    Subject at(String name, UUID place) {
        var ids = new HashMap<String, String>();
        var worker = world.staff("nurse", place, null);
        var program = world.program(place);
        ids.put("organizations", world.organizationOf(place).toString());
        ids.put("sites", place.toString());
        ids.put("goodbye", place.toString());
        ids.put("rosters", place.toString());
        for (var at : List.of("programs", "homeProgram", "boards")) ids.put(at, program.toString());
        ids.put("accounts", worker.id().toString());
        ids.put("accounts=ended", ended(place).toString());
        ids.put("roles", one("select id::text from access.role_grant where account_id = ?", worker.id()));
        ids.put("licences", world.licence(place, "core-10").toString());
        ids.put("instruments", "core-10");
        ids.put("ways", "mail");
        ids.put("people", person.toString());
        for (var kind : WITHOUT_AN_OBJECT.split(" ", -1))
            ids.put(kind, Ids.next().toString());
        account(ids, worker, world.staff("system-administrator", place, null));
        roster(ids, worker, place);
        suspension(ids, name, place);
        plant("Zo" + name + "q ", ids);
        return new Subject(name, Subject.Label.UNLABELED, ids);
    }

    /** With a record that was opened in an emergency there and an entry of unknown origin: its privacy officer's. */
    Subject outside(UUID place) {
        var made = at("outside", place);
        var worker = Principal.staff(UUID.fromString(made.id("accounts")), "");
        var officer = world.staffOf("privacy-officer", world.organizationOf(place));
        var opening = Ids.next();
        jdbc.sql("""
                insert into breakglass.opening (id, person_id, account_id, organization_id, relationship_id, reason,
                    words, began_at, ends_at, review_by)
                values (?, ?, ?, ?, ?, 'danger-now', 'Found unconscious.', now(), now() + interval '1 hour',
                    now() + interval '2 days')
                """)
                .params(
                        opening,
                        person,
                        worker.id(),
                        world.organizationOf(place),
                        relate(worker, Relation.BREAK_GLASS, place))
                .update();
        jdbc.sql("insert into breakglass.review_case (opening_id, account_id, relationship_id) values (?, ?, ?)")
                .params(opening, officer.id(), relate(officer, Relation.PRIVACY_CASE, place))
                .update();
        for (var kind : new String[] {"openings", "reviews"}) made.ids().put(kind, opening.toString());
        made.ids().put("origins", unplaced(place).toString());
        return made;
    }

    /** An entry of which it is not known whether a program under Part 2 wrote it. */
    private UUID unplaced(UUID place) {
        var entry = Ids.next();
        var programs = new UUID[] {world.program(place), world.program(place)};
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(programs[0])
                .update();
        jdbc.sql("insert into origins.unplaced (item_id, kind, person_id, written_at, programs)"
                        + " values (?, 'goal', ?, now(), ?)")
                .params(entry, person, programs)
                .update();
        return entry;
    }

    private UUID relate(Principal who, Relation relation, UUID place) {
        var care = Relationships.Care.by(world.organizationOf(place), person);
        return transaction.execute(status -> ledger.begin(who.id(), relation, care, Instant.now()));
    }

    private UUID ended(UUID place) {
        var left = world.staff("nurse", place, null);
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(left.id())
                .update();
        return left.id();
    }

    /** A leave that is to come, and a role that waits for a second administrator. */
    private void account(Map<String, String> ids, Principal worker, Principal administrator) {
        ids.put("leaves", one("""
                        insert into access.account_leave (id, account_id, starts_at, ends_at, made_by)
                        values (gen_random_uuid(), ?, now() + interval '30 days', now() + interval '40 days', ?)
                        returning id::text
                        """, worker.id(), administrator.id()));
        ids.put("proposals", one("""
                        insert into access.role_proposal (id, account_id, role, organization_id, starts_at, proposed_by)
                        values (gen_random_uuid(), ?, 'privacy-officer', ?, now(), ?) returning id::text
                        """, worker.id(), UUID.fromString(ids.get("organizations")), administrator.id()));
    }

    private void roster(Map<String, String> ids, Principal worker, UUID place) {
        ids.put("shifts", one("""
                        insert into rosters.shift (id, site_id, account_id, weekday, begins, ends, in_force_from,
                            arranged_by)
                        values (gen_random_uuid(), ?, ?, 1, '08:00', '18:00', '2020-01-01', ?) returning id::text
                        """, place, worker.id(), worker.id()));
        ids.put("changes", one("""
                        insert into rosters.day_change (id, site_id, on_day, account_id, begins, ends, arranged_by)
                        values (gen_random_uuid(), ?, ?, ?, '18:00', '20:00', ?) returning id::text
                        """, place, World.today().plusDays(9), worker.id(), worker.id()));
        ids.put("absences", one("""
                        insert into rosters.absence (id, account_id, site_id, starts_on, ends_on, starts_at, ends_at,
                            said_by)
                        select gen_random_uuid(), ?, ?, d, d, d, d + interval '1 day', ?
                        from (select current_date + 20 as d) as day returning id::text
                        """, worker.id(), place, worker.id()));
    }

    /** A rule that a clinical leader of the place proposed to let rest, with a planted word for the reason. */
    private void suspension(Map<String, String> ids, String name, UUID place) {
        ids.put(
                "suspensions",
                one("""
                        insert into alerts.suspension (id, organization_id, site_id, instrument_id, item_id, kind,
                            because, ends_at, proposed_by)
                        values (gen_random_uuid(), ?, ?, 'phq-9', 'phq9-9', 'skipped', ?, now() + interval '3 days', ?)
                        returning id::text
                        """, UUID.fromString(ids.get("organizations")), place, "Zo" + name + "q", leader(place)));
    }

    private UUID leader(UUID place) {
        return world.staff("supervisor", place, null).id();
    }

    private void plant(String word, Map<String, String> ids) {
        for (var table : Map.of(
                        "programs.organization", "organizations",
                        "programs.site", "sites",
                        "programs.program", "programs",
                        "access.account", "accounts")
                .entrySet())
            jdbc.sql("update " + table.getKey() + " set name = ? || name where id = ?")
                    .params(word, UUID.fromString(ids.get(table.getValue())))
                    .update();
    }

    private String one(String sql, Object... facts) {
        return jdbc.sql(sql).params(facts).query(String.class).single();
    }
}
