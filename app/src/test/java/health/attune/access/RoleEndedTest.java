package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.labels.Labels;
import health.attune.database.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A role that ends closes what it opened, in every layer at once, whatever other roles its holder has. */
@AttuneTest
class RoleEndedTest {
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

    UUID site;
    UUID program;
    UUID person;
    UUID elsewhere;

    @BeforeEach
    void somebodyInCare() {
        site = world.site();
        program = guarded.program(site);
        person = world.person("Edda", "Ended");
        world.episode(person, program);
        elsewhere = world.site();
    }

    @AfterEach
    void backToTheService() {
        Viewer.become(null);
    }

    @Test
    void ofTheProgramOfACareTeam() {
        var therapist = world.staff("therapist", site, program);
        begin(therapist, Relation.CARE_TEAM, Relationships.Care.in(program, person));
        alsoWorksElsewhere(therapist);
        world.alsoHolds(therapist, "front-desk", Grant.Place.at(site));
        assertOpenUntilTheRoleEnds(therapist, DataClass.RECORD, true);
    }

    @Test
    void anotherRoleInTheSameProgramOrAtItsSiteKeepsItOpen() {
        var therapist = world.staff("therapist", site, program);
        begin(therapist, Relation.CARE_TEAM, Relationships.Care.in(program, person));
        world.alsoHolds(therapist, "care-manager", Grant.Place.at(site));
        endFirst(therapist);
        assertOpen(therapist, DataClass.RECORD, true);
    }

    @Test
    void ofAnotherProgramOfTheSameSiteItDoesNotForATeam() {
        var therapist = world.staff("therapist", site, program);
        begin(therapist, Relation.CARE_TEAM, Relationships.Care.in(program, person));
        world.alsoHolds(therapist, "therapist", Grant.Place.of(world.program(site), site));
        assertOpenUntilTheRoleEnds(therapist, DataClass.RECORD, true);
    }

    @Test
    void ofTheProgramOfATeamThatTheyLeft() {
        var therapist = world.staff("therapist", site, program);
        begin(therapist, Relation.CARE_TEAM, Relationships.Care.in(program, person));
        jdbc.sql("update access.relationship set starts_at = now() - interval '9 days',"
                        + " ends_at = now() - interval '1 day' where account_id = ?")
                .param(therapist.id())
                .update();
        alsoWorksElsewhere(therapist);
        assertOpenUntilTheRoleEnds(therapist, DataClass.RECORD, false);
    }

    @Test
    void atTheSiteOfAColleagueWhomTheyCover() {
        var cover = world.staff("therapist", site, world.program(site));
        begin(cover, Relation.COVER, new Relationships.Care(person, program, site, null));
        alsoWorksElsewhere(cover);
        assertOpenUntilTheRoleEnds(cover, DataClass.RECORD, true);
    }

    @Test
    void inTheOrganizationWhoseAlertTheyHave() {
        var nurse = world.staff("nurse", site, world.program(site));
        transaction.executeWithoutResult(status -> relationships.begin(
                nurse.id(), Relation.ALERT_RECIPIENT, person, Instant.now().minusSeconds(60)));
        alsoWorksElsewhere(nurse);
        assertThat(clears(nurse, ofAlert())).isTrue();
        assertOpenUntilTheRoleEnds(nurse, DataClass.SAFETY, false);
        assertThat(clears(nurse, ofAlert())).isFalse();
    }

    @Test
    void aLastResortFromAnotherOrganizationSeesTheAlertByTheirRoleThere() {
        var nurse = world.staff("nurse", elsewhere, null);
        transaction.executeWithoutResult(status -> relationships.begin(
                nurse.id(), Relation.ALERT_RECIPIENT, person, Instant.now().minusSeconds(60)));
        assertOpenUntilTheRoleEnds(nurse, DataClass.SAFETY, false);
    }

    @Test
    void inTheOrganizationWhereARecordIsOpenInAnEmergency() {
        var nurse = world.staff("nurse", site, world.program(site));
        begin(nurse, Relation.BREAK_GLASS, Relationships.Care.by(world.organizationOf(site), person));
        guarded.clearance(new Protected.Clearance(person, program, nurse, "medical-emergency"));
        alsoWorksElsewhere(nurse);
        assertOpenUntilTheRoleEnds(nurse, DataClass.RECORD, true);
    }

    @Test
    void ofAPrivacyOfficerWithACase() {
        var officer = world.staffOf("privacy-officer", world.organizationOf(site));
        begin(officer, Relation.PRIVACY_CASE, Relationships.Care.by(world.organizationOf(site), person));
        guarded.clearance(new Protected.Clearance(person, program, officer, "audit"));
        world.alsoHolds(officer, "privacy-officer", Grant.Place.in(world.organizationOf(elsewhere)));
        alsoWorksElsewhere(officer);
        assertOpenUntilTheRoleEnds(officer, DataClass.RECORD, true);
        world.alsoHolds(officer, "privacy-officer", Grant.Place.EVERYWHERE);
        assertOpen(officer, DataClass.RECORD, true);
    }

    private void begin(Principal who, Relation relation, Relationships.Care care) {
        guarded.relate(who, relation, care);
    }

    private void alsoWorksElsewhere(Principal who) {
        world.alsoHolds(who, "therapist", Grant.Place.at(elsewhere));
    }

    private void endFirst(Principal who) {
        jdbc.sql("update access.role_grant set ends_at = now() where id ="
                        + " (select id from access.role_grant where account_id = ? order by starts_at, id limit 1)")
                .param(who.id())
                .update();
    }

    private void assertOpenUntilTheRoleEnds(Principal who, DataClass dataClass, boolean cleared) {
        assertOpen(who, dataClass, cleared);
        endFirst(who);
        assertThat(layers(who, dataClass)).isEqualTo(new Layers(false, false, false, false));
    }

    private void assertOpen(Principal who, DataClass dataClass, boolean cleared) {
        assertThat(layers(who, dataClass)).isEqualTo(new Layers(true, true, true, cleared));
    }

    /** Whether each of them lets somebody through. */
    private record Layers(boolean decision, boolean list, boolean net, boolean labels) {}

    private Layers layers(Principal who, DataClass dataClass) {
        return new Layers(
                access.may(who, Verb.READ, dataClass, person),
                listed(who, dataClass),
                throughTheNet(who),
                clears(who, Labels.ofProgram(program)));
    }

    private boolean clears(Principal who, Labels labels) {
        return access.clears(who, Verb.READ, person, labels);
    }

    private Labels ofAlert() {
        return new Labels(List.of("alert:part2:" + program));
    }

    private boolean listed(Principal who, DataClass dataClass) {
        var visible = access.visible(who, Verb.READ, dataClass);
        return jdbc.sql("select exists (select 1 from people.person p where p.id = :person and " + visible.on("p.id")
                        + ")")
                .param("person", person)
                .params(visible.parameters())
                .query(Boolean.class)
                .single();
    }

    private boolean throughTheNet(Principal who) {
        return as(
                who,
                () -> jdbc.sql("select ? in (select access.people_of(?, array['A', 'D']))")
                        .params(person, who.id())
                        .query(Boolean.class)
                        .single());
    }

    private static <T> T as(Principal who, Supplier<T> work) {
        Viewer.become(Viewer.staff(who.id()));
        try {
            return work.get();
        } finally {
            Viewer.become(null);
        }
    }
}
