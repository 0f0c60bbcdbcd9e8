package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Owner;
import health.attune.Protected;
import health.attune.World;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Why.Reason;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.contacts.Contacts;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row stands as what happened left it, at once, and for those alone who care for the person. */
@AttuneTest
class CaseloadsTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Caseloads caseloads;

    @Autowired
    MissingRows missing;

    @Autowired
    Protected guarded;

    @Autowired
    ApplicationContext service;

    @Autowired
    Contacts contacts;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Episodes episodes;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Cora Caseload", "phq-9");
        keep();
    }

    @Test
    void whoeverIsInCareAndNotMetStandsThereForThat() {
        var listed = row();
        assertThat(listed.row().status()).isEqualTo(Status.ENROLLED);
        assertThat(listed.why()).isEqualTo(new Why(Reason.NOT_MET, 60));
    }

    @Test
    void aContactIsInTheRowOnceItIsEntered() {
        call("completed", 2);
        var touch = row().row().touch();
        assertThat(touch.met()).isEqualTo(1);
        assertThat(touch.mode()).isEqualTo("phone");
        assertThat(row().row().status()).isEqualTo(Status.IN_TREATMENT);
    }

    @Test
    void attemptsAreCountedSinceTheLastContactAndAreNone() {
        call("not-reached", 40);
        call("completed", 30);
        call("not-reached", 20);
        call("no-show", 10);
        var touch = row().row().touch();
        assertThat(touch.attempts()).isEqualTo(2);
        assertThat(touch.metAt()).isBefore(Instant.now().minus(Duration.ofDays(29)));
        assertThat(row().whys()).extracting(Why::reason).contains(Reason.OUT_OF_TOUCH);
    }

    @Test
    void whatIsWithdrawnNoLongerCounts() {
        var wrong = call("completed", 2);
        contacts.withdraw(someone.manager(), someone.id(), wrong, "wrong-person");
        assertThat(row().row().touch().met()).isZero();
        contacts.undo(someone.manager(), someone.id(), wrong);
        assertThat(row().row().touch().met()).isEqualTo(1);
    }

    @Test
    void answersAreInTheRowOnceTheyAreFinished() {
        asked.answerAll(someone, asked.open(someone), 2);
        var progress = Objects.requireNonNull(row().row().progress());
        assertThat(progress.measure().instrumentId()).isEqualTo("phq-9");
        assertThat(progress.latest().points()).isEqualTo(16);
        assertThat(row().whys()).extracting(Why::reason).contains(Reason.NOT_IMPROVED);
    }

    @Test
    void anOpenAlertComesBeforeAllElse() {
        asked.answer(someone, asked.open(someone), 9, 1);
        assertThat(row().why()).isEqualTo(new Why(Reason.SAFETY, 1));
    }

    @Test
    void anEpisodeThatIsPausedOrEndedIsToldSo() {
        episodes.hold(someone.manager(), someone.episode());
        assertThat(row().row().status()).isEqualTo(Status.PAUSED);
        episodes.resume(someone.manager(), someone.episode());
        episodes.finish(someone.manager(), someone.episode(), Episode.EndReason.GOALS_REACHED);
        assertThat(caseloads.mine(someone.manager())).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void itIsForThoseWhoCareForThePersonInThatProgramAlone() {
        var colleague = world.staff("care-manager", someone.site(), program());
        assertThat(caseloads.mine(colleague)).as("works there, not on the team").isEmpty();
        world.joinTeam(colleague, someone.episode(), false);
        assertThat(caseloads.mine(colleague)).hasSize(1);
        jdbc.sql("update access.relationship set ends_at = now() where account_id = ?")
                .param(colleague.id())
                .update();
        assertThat(caseloads.mine(colleague)).as("ended").isEmpty();
        assertThat(caseloads.mine(someone.self())).as("not for the person").isEmpty();
    }

    @Test
    void inTwoProgramsEachTeamSeesItsOwnEpisode() {
        var second = world.program(someone.site());
        world.episode(someone.id(), second);
        keep();
        assertThat(count()).isEqualTo(2);
        assertThat(caseloads.mine(someone.manager()))
                .extracting(listed -> listed.row().place().programId())
                .containsExactly(program());
    }

    @Test
    void whatIsMissingIsMade() {
        jdbc.sql("delete from caseload.row where person_id = ?")
                .param(someone.id())
                .update();
        assertThat(caseloads.mine(someone.manager())).isEmpty();
        missing.makeAll();
        assertThat(caseloads.mine(someone.manager())).hasSize(1);
    }

    @Test
    void whatHappenedLeftTheRowAsItWouldBeMadeAnew() {
        call("completed", 40);
        asked.answerAll(someone, asked.open(someone), 2);
        contacts.withdraw(someone.manager(), someone.id(), call("no-show", 3), "mistyped");
        call("not-reached", 1);
        episodes.hold(someone.manager(), someone.episode());
        var kept = text();
        keep();
        assertThat(text()).isEqualTo(kept);
    }

    @Test
    void whatAnotherProgramUnderPart2WroteIsNotInTheRow() {
        var part2 = guarded.program(someone.site());
        var counselor = world.staff("therapist", someone.site(), part2);
        world.joinTeam(counselor, world.episode(someone.id(), part2), true);
        caseload.call(counselor, someone.id(), "completed", 2);
        assertThat(row().row().touch().met()).isZero();
        assertThat(caseloads.mine(counselor))
                .singleElement()
                .satisfies(own -> assertThat(own.row().touch().met()).isEqualTo(1));
    }

    @Test
    void attemptsOfEarlierCareAreNotCountedInThis() {
        call("no-show", 70);
        call("no-show", 65);
        call("no-show", 61);
        call("not-reached", 5);
        assertThat(row().row().touch().attempts()).isEqualTo(1);
    }

    @Test
    void aRowThatCantBeKeptUndoesNothingElse() {
        var owner = Owner.of(service);
        owner.sql("create or replace function caseload_refused() returns trigger language plpgsql as"
                        + " 'begin raise exception ''refused''; end'")
                .update();
        owner.sql("create trigger refused before insert on caseload.row for each row when (new.person_id = '"
                        + someone.id() + "') execute function caseload_refused()")
                .update();
        try {
            asked.answer(someone, asked.open(someone), 9, 1);
            call("completed", 2);
        } finally {
            owner.sql("drop trigger refused on caseload.row").update();
        }
        assertThat(caseloads.mine(someone.manager())).isEmpty();
        missing.makeAll();
        assertThat(row().row().touch().met()).isEqualTo(1);
    }

    private String text() {
        return jdbc.sql("select (to_jsonb(w) - 'version')::text from caseload.row w where person_id = ?")
                .param(someone.id())
                .query(String.class)
                .single();
    }

    private Listed row() {
        return caseloads.mine(someone.manager()).getFirst();
    }

    private void keep() {
        caseload.keep(someone.id());
    }

    private UUID call(String outcome, int daysAgo) {
        return caseload.call(someone.manager(), someone.id(), outcome, daysAgo);
    }

    private UUID program() {
        return jdbc.sql("select program_id from programs.episode where id = ?")
                .param(someone.episode())
                .query(UUID.class)
                .single();
    }

    private int count() {
        return jdbc.sql("select count(*) from caseload.row where person_id = ?")
                .param(someone.id())
                .query(Integer.class)
                .single();
    }
}
