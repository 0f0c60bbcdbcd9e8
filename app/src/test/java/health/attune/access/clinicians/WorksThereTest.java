package health.attune.access.clinicians;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.escalation.Escalations;
import health.attune.alerts.escalation.TeamAlerts;
import health.attune.programs.Programs;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether somebody works where a person is served has one answer, whoever asks and however wide their role is held. */
@AttuneTest
class WorksThereTest {
    @Autowired
    World world;

    @Autowired
    Clinicians clinicians;

    @Autowired
    Programs programs;

    @Autowired
    TeamAlerts alerts;

    @Autowired
    Escalations escalations;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID person;
    Principal who;

    @BeforeEach
    void somebodyInCare() {
        site = world.site();
        program = world.program(site);
        person = world.person("Wilma", "Wide");
        world.episode(person, program);
        who = world.staff("group-facilitator", site, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "site", "organization", "everywhere"})
    void asAnyoneWouldSay(String held) {
        world.alsoHolds(who, "nurse", place(held));
        assertThat(clinicians.includesFor(who, person)).as("a clinician there").isTrue();
        assertThat(clinicians.siteInEmergency(who, person))
                .as("opens in an emergency")
                .contains(site);
        assertThat(programs.couldActAt(List.of(site))).as("may be named there").containsKey(who.id());
        world.fallback(who, site);
        int before = escalations.unrouted();
        var alert = alerts.raise(person);
        assertThat(alerts.owner(alert)).isEqualTo(who.id());
        assertThat(access.may(who, Verb.ACT, DataClass.SAFETY, person))
                .as("sees it")
                .isTrue();
        assertThat(escalations.unrouted()).as("it has an owner").isEqualTo(before);
    }

    /** Held everywhere, it would be held in what other tests make. */
    @AfterEach
    void heldNoLonger() {
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(who.id())
                .update();
    }

    private Grant.Place place(String held) {
        return switch (held) {
            case "program" -> Grant.Place.of(program, site);
            case "site" -> Grant.Place.at(site);
            case "organization" -> Grant.Place.in(world.organizationOf(site));
            default -> Grant.Place.EVERYWHERE;
        };
    }
}
