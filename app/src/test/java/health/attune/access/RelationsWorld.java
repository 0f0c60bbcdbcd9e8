package health.attune.access;

import health.attune.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A small generated network: people and staff of every role, in relations that are past, present and to come. */
final class RelationsWorld {
    private static final int PEOPLE = 8;
    private static final List<Relation> RELATIONS = List.of(
            Relation.CARE_TEAM,
            Relation.ASSIGNED_WORKER,
            Relation.PRIMARY_CARE,
            Relation.CONSULTANT,
            Relation.SUPERVISOR,
            Relation.GROUP_FACILITATOR,
            Relation.ALERT_RECIPIENT,
            Relation.BREAK_GLASS);
    /** From and until in days from now; null is open. */
    private static final List<Integer[]> SPANS = List.of(
            new Integer[] {-60, null},
            new Integer[] {-60, 20},
            new Integer[] {5, null},
            new Integer[] {-60, -10},
            new Integer[] {-60, -40});

    final List<UUID> people = new ArrayList<>();
    final List<Principal> staff = new ArrayList<>();
    private final List<UUID> sites = new ArrayList<>();
    private final List<UUID> programs = new ArrayList<>();
    private final List<UUID> relationships = new ArrayList<>();
    private final Instant now = Instant.now();
    private final World world;
    private final JdbcClient jdbc;
    private final Random random;

    RelationsWorld(World world, JdbcClient jdbc, Random random) {
        this.world = world;
        this.jdbc = jdbc;
        this.random = random;
    }

    void fill(Relationships ledger, TransactionTemplate transaction) {
        sites.addAll(List.of(world.site(), world.site()));
        programs.addAll(List.of(world.program(sites.get(0)), world.program(sites.get(0)), world.program(sites.get(1))));
        var homes = List.of(sites.get(0), sites.get(0), sites.get(1));
        for (int i = 0; i < PEOPLE; i++) people.add(world.person("Generated", "Person " + i));
        transaction.executeWithoutResult(status -> {
            for (var person : people) {
                int where = random.nextInt(programs.size());
                var span = anySpan();
                spanned(ledger.beginService(programs.get(where), homes.get(where), person, at(span[0])), span, ledger);
            }
        });
        for (var role : Role.values()) addStaff(role);
        transaction.executeWithoutResult(status -> {
            relateAll(ledger);
            openCases(ledger);
        });
    }

    /** Ends one relationship or one grant at this moment, chosen by chance. */
    String endSomething(Relationships ledger, TransactionTemplate transaction) {
        if (random.nextInt(4) > 0) {
            var ending = relationships.get(random.nextInt(relationships.size()));
            transaction.executeWithoutResult(status -> ledger.end(ending, Instant.now()));
            return "relationship " + ending;
        }
        var who = staff.get(random.nextInt(staff.size()));
        jdbc.sql("""
                update access.role_grant set ends_at = now() where id = (select id from access.role_grant
                    where account_id = ? and (ends_at is null or ends_at > now()) order by starts_at, id limit 1)
                """).param(who.id()).update();
        return "a grant of " + who.id();
    }

    private void addStaff(Role role) {
        int where = random.nextInt(programs.size());
        var who = world.staff(role.word(), where == 2 ? sites.get(1) : sites.get(0), programs.get(where));
        var span = random.nextInt(3) > 0 ? SPANS.getFirst() : anySpan();
        jdbc.sql("update access.role_grant set starts_at = ?, ends_at = ? where account_id = ?")
                .param(java.sql.Timestamp.from(at(span[0])))
                .param(span[1] == null ? null : java.sql.Timestamp.from(at(span[1])))
                .param(who.id())
                .update();
        if (random.nextInt(3) == 0) world.alsoHolds(who, "peer", Grant.Place.at(sites.get(1)));
        if (random.nextInt(8) == 0)
            jdbc.sql("update access.account set active_until = now() where id = ?")
                    .param(who.id())
                    .update();
        staff.add(who);
    }

    private void openCases(Relationships ledger) {
        var organization = world.organizationOf(sites.getFirst());
        var officer = world.staffOf(Role.PRIVACY_OFFICER.word(), organization);
        staff.add(officer);
        for (var person : people.subList(0, 3)) {
            var care = Relationships.Care.by(organization, person);
            relationships.add(ledger.begin(officer.id(), Relation.PRIVACY_CASE, care, now));
        }
    }

    private void relateAll(Relationships ledger) {
        for (var who : staff)
            for (var person : people)
                if (random.nextInt(2) == 0) {
                    var span = anySpan();
                    var relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
                    spanned(ledger.begin(who.id(), relation, anyCare(person), at(span[0])), span, ledger);
                }
    }

    /** In a program, at a site, by an organization, or wherever they work. */
    private Relationships.Care anyCare(UUID person) {
        return switch (random.nextInt(4)) {
            case 0 -> Relationships.Care.in(programs.get(random.nextInt(programs.size())), person);
            case 1 -> new Relationships.Care(person, programs.getFirst(), sites.get(random.nextInt(2)), null);
            case 2 -> Relationships.Care.by(world.organizationOf(sites.get(random.nextInt(2))), person);
            default -> new Relationships.Care(person, null, null, null);
        };
    }

    private void spanned(UUID relationship, Integer[] span, Relationships ledger) {
        if (span[1] != null) ledger.end(relationship, at(span[1]));
        relationships.add(relationship);
    }

    private Integer[] anySpan() {
        return SPANS.get(random.nextInt(SPANS.size()));
    }

    private Instant at(@Nullable Integer days) {
        return now.plus(Duration.ofDays(days == null ? 0 : days));
    }
}
