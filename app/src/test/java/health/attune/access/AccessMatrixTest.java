package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The decision against the published matrix: the verdicts come from the file, the relations from the database. */
@AttuneTest
class AccessMatrixTest {
    /** What waits may only become less; a principal that waits as a whole counts as one. */
    private static final int MOST_THAT_MAY_WAIT = 80;

    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    Access access;

    @Autowired
    Relationships relationships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final AccessMatrix matrix = AccessMatrix.read();
    final Map<String, Principal> principals = new HashMap<>();
    UUID person;
    UUID site;
    UUID program;

    @BeforeEach
    void everybodyInTheirRelation() {
        site = world.site();
        program = guarded.program(site);
        person = world.person("Ana", "Ruiz");
        world.episode(person, program);
        principals.put("P", world.account(person));
        principals.put("CM-on", related("care-manager", Relation.CARE_TEAM));
        principals.put("CM-prog", world.staff("care-manager", site, program));
        principals.put("CM-out", elsewhere("care-manager"));
        principals.put("CM-end", leftTenDaysAgo());
        principals.put("PC-q", related("psychiatric-consultant", Relation.CONSULTANT));
        principals.put("PC-x", elsewhere("psychiatric-consultant"));
        principals.put("PCP", related("primary-care", Relation.PRIMARY_CARE));
        principals.put("W-on", related("peer", Relation.ASSIGNED_WORKER));
        principals.put("GF", related("group-facilitator", Relation.GROUP_FACILITATOR));
        principals.put("S-on", related("supervisor", Relation.SUPERVISOR));
        principals.put("S-x", elsewhere("supervisor"));
        principals.put("BTG", excepted("nurse", Relation.BREAK_GLASS, "medical-emergency"));
        principals.put("PO", excepted("privacy-officer", Relation.PRIVACY_CASE, "audit"));
        principals.put("FD", world.staff("front-desk", site, null));
        principals.put("M", world.staff("manager", site, null));
        principals.put("QI", world.staff("quality-analyst", site, null));
        principals.put("ADM", world.staff("system-administrator", site, null));
        principals.put("JOB", Principal.job(Ids.next(), "a job"));
    }

    @Test
    void everyPrincipalIsEitherHereOrListedAsWaiting() {
        var here = new TreeSet<>(principals.keySet());
        here.add("P-min");
        var expected = new TreeSet<>(matrix.rows().keySet());
        expected.removeIf(matrix::waits);
        assertThat(here).isEqualTo(expected);
    }

    @Test
    void everyCellIsAsTheFileSays() {
        principals.forEach((name, who) -> assertRow(name, who, person));
    }

    @Test
    void aMinorIsThemselfLikeAnyPerson() {
        var minor = world.person("Leo", "Ruiz");
        jdbc.sql("update people.person set born_on = current_date - 15 * 365 where id = ?")
                .param(minor)
                .update();
        assertRow("P-min", world.account(minor), minor);
    }

    @Test
    void whatWaitsIsInTheMatrixAndOnlyBecomesLess() {
        var unknown = new TreeSet<>(matrix.waiting());
        unknown.removeAll(matrix.conditions());
        unknown.removeAll(matrix.rows().keySet());
        assertThat(unknown).as("listed as waiting, but not in the matrix").isEmpty();
        System.out.println("waiting in the access matrix: " + String.join(", ", matrix.waiting()));
        assertThat(matrix.waiting()).hasSizeLessThanOrEqualTo(MOST_THAT_MAY_WAIT);
    }

    @Test
    void theOwnerOfAnOpenAlertReadsAndActsUntilItCloses() {
        var owner = elsewhere("nurse");
        var alert = world.relate(owner, Relation.ALERT_RECIPIENT, person);
        for (var dataClass : DataClass.values())
            for (var verb : Verb.values()) {
                boolean open = switch (dataClass) {
                    case CONTACT_DETAILS, APPOINTMENTS -> verb == Verb.READ;
                    case SAFETY -> verb == Verb.READ || verb == Verb.ACT || verb == Verb.RAISE;
                    default -> false;
                };
                assertThat(access.may(owner, verb, dataClass, person))
                        .as(verb + " " + dataClass)
                        .isEqualTo(open);
            }
        transaction.executeWithoutResult(status -> relationships.end(alert, Instant.now()));
        assertThat(access.may(owner, Verb.ACT, DataClass.SAFETY, person)).isFalse();
    }

    @Test
    void aPassOpensWritingTheAnswersOfItsPersonAndNothingElse() {
        var pass = Principal.pass(Ids.next(), "a tablet", person, Ids.next());
        for (var dataClass : DataClass.values())
            for (var verb : Verb.values()) {
                boolean answers = dataClass == DataClass.RECORD || dataClass == DataClass.SAFETY;
                assertThat(access.may(pass, verb, dataClass, person))
                        .as(verb + " " + dataClass)
                        .isEqualTo(answers && (verb == Verb.WRITE || verb == Verb.RAISE));
                assertThat(access.may(pass, verb, dataClass, world.person("Another", "Person")))
                        .isFalse();
            }
    }

    @Test
    void withoutConsentNeedOrExceptionNoSubstanceUseRecordIsOpen() {
        var other = world.program(site);
        for (var relation : Relation.values()) {
            if (!relation.name()
                    .matches("CARE_TEAM|COVER|ASSIGNED_WORKER|PRIMARY_CARE|CONSULTANT|SUPERVISOR|BREAK_GLASS"))
                continue;
            var staff = world.staff("therapist", site, other);
            guarded.relate(staff, relation, Relationships.Care.in(other, person));
            for (var verb : Verb.values())
                assertThat(access.may(staff, verb, DataClass.SUBSTANCE_USE_RECORD, person))
                        .as(relation + " " + verb)
                        .isFalse();
        }
    }

    private void assertRow(String name, Principal who, UUID personId) {
        for (var dataClass : DataClass.values())
            for (var verb : Verb.values())
                assertThat(access.may(who, verb, dataClass, personId))
                        .as(name + " " + verb + " " + dataClass)
                        .isEqualTo(matrix.opens(name, dataClass, verb));
    }

    private Principal elsewhere(String role) {
        var other = world.site();
        return world.staff(role, other, world.program(other));
    }

    private Principal related(String role, Relation relation) {
        var staff = isInProgram(relation) ? world.staff(role, site, program) : world.staffOf(role, organization());
        var care = isInProgram(relation)
                ? Relationships.Care.in(program, person)
                : Relationships.Care.by(organization(), person);
        guarded.relate(staff, relation, care);
        return staff;
    }

    /** The condition p is met: by need to know in the program itself, or by what was written down before. */
    private boolean isInProgram(Relation relation) {
        return relation != Relation.BREAK_GLASS && relation != Relation.PRIVACY_CASE;
    }

    private UUID organization() {
        return world.organizationOf(site);
    }

    private Principal excepted(String role, Relation relation, String basis) {
        var staff = related(role, relation);
        guarded.clearance(new Protected.Clearance(person, program, staff, basis));
        return staff;
    }

    private Principal leftTenDaysAgo() {
        var staff = elsewhere("care-manager");
        var now = Instant.now();
        transaction.executeWithoutResult(status -> relationships.end(
                relationships.begin(staff.id(), Relation.CARE_TEAM, person, now.minus(Duration.ofDays(90))),
                now.minus(Duration.ofDays(10))));
        return staff;
    }
}
