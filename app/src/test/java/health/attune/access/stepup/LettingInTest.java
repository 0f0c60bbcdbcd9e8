package health.attune.access.stepup;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.sessions.Aging;
import health.attune.alerts.suspensions.Suspensions;
import health.attune.checkins.Asked;
import health.attune.consents.Consents;
import health.attune.database.Ids;
import health.attune.programs.CareTeams;
import health.attune.rosters.Absences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What silences an alert or lets others in is done with a proof, and what was typed before it counts. */
@AttuneTest
class LettingInTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Protected guarded;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Consents consents;

    @Autowired
    CareTeams teams;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    Asked.Someone someone;

    @BeforeEach
    void somebodyInCare() {
        jdbc.sql("delete from access.attempt").update(); // all tests come from one address
        someone = asked.someone("Rosa Vega", "phq-9");
    }

    @Test
    void lettingARuleRest() {
        var first = world.staff("supervisor", someone.site(), null);
        var second = world.staff("psychiatric-consultant", someone.site(), null);
        done(
                first,
                "/suspensions",
                "site",
                someone.site().toString(),
                "rule",
                "phq-9 phq9-9 skipped",
                "until",
                World.today().plusDays(1).toString(),
                "because",
                "Our paper form leaves it out");
        var proposed = suspensions.standing(first).getFirst();
        assertThat(proposed.because()).isEqualTo("Our paper form leaves it out");
        done(second, "/suspensions/" + proposed.id() + "/confirmation");
        assertThat(suspensions.standing(first).getFirst().isInForce()).isTrue();
    }

    @Test
    void puttingSomebodyOnACareTeam() {
        var peer = world.staff("peer", someone.site(), null);
        var before = teams.of(someone.manager(), someone.id()).size();
        var members = people("/episodes/" + someone.episode() + "/members");
        done(someone.manager(), members, "colleague", peer.id() + " peer");
        assertThat(teams.of(someone.manager(), someone.id())).hasSize(before + 1);
    }

    @Test
    void lettingAColleagueStandInForAWholeCaseload() {
        var colleague = world.staff("therapist", someone.site(), null);
        done(
                someone.manager(),
                "/absences",
                "site",
                someone.site().toString(),
                "from",
                World.today().plusDays(1).toString(),
                "until",
                World.today().plusDays(2).toString(),
                "cover",
                colleague.id().toString());
        assertThat(absences.mine(someone.manager())).hasSize(1);
    }

    @Test
    void recordingAConsent() {
        var recovery = guarded.program(someone.site());
        var counselor = world.staff("therapist", someone.site(), recovery);
        world.joinTeam(counselor, world.episode(someone.id(), recovery), true);
        done(
                counselor,
                people("/consents"),
                "id",
                Ids.next().toString(),
                "origin",
                recovery.toString(),
                "recipient",
                "",
                "purpose",
                "care",
                "signedBy",
                "Rosa Vega Senior",
                "signedOn",
                World.today().toString(),
                "signed",
                "true");
        assertThat(consents.of(counselor, someone.id())).hasSize(1);
    }

    private String people(String rest) {
        return "/people/" + someone.id() + rest;
    }

    /** Refused without the proof, with what was typed in the page that asks for it; done with it. */
    private void done(Principal who, String address, String... typed) {
        var visitor = Visitor.signedIn(port, world.login(who));
        Aging.proof(who, Duration.ofMinutes(11), jdbc);
        visitor.get("/account");
        var refused = visitor.post(address, typed);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("What you typed is kept");
        for (var part : typed) assertThat(refused.body()).contains(part);
        var again = new ArrayList<>(List.of(typed));
        again.addAll(List.of(Given.PASSWORD, World.PASSWORD));
        assertThat(visitor.post(address, again.toArray(String[]::new)).statusCode())
                .isEqualTo(303);
    }
}
