package health.attune.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked.Someone;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.programs.CareTeams;
import health.attune.programs.Episode.EndReason;
import health.attune.programs.Episodes;
import health.attune.programs.TeamMember;
import health.attune.reviews.Recommendation.State;
import health.attune.reviews.Recommendations.DoneOnRefused;
import health.attune.reviews.Recommendations.Loop;
import health.attune.reviews.Recommendations.Move;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recommendation is followed until it is closed, and always waits for somebody. */
@AttuneTest
class RecommendationsTest {
    private static final Move ACCEPTED = new Move(Step.ACCEPTANCE, null, null, null);
    private static final Move DECLINED = new Move(Step.DECLINE, "own-choice", "Not another pill", null);

    @Autowired
    World world;

    @Autowired
    InReview inReview;

    @Autowired
    Recommendations recommendations;

    @Autowired
    CareTeams teams;

    @Autowired
    Episodes episodes;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private Principal doctor;
    private UUID id;

    @BeforeEach
    void somethingIsRecommended() {
        someone = inReview.someone("Rosa Reviewed");
        doctor = inReview.doctor(someone);
        id = inReview.recommended(someone, doctor);
    }

    @Test
    void primaryCareIsWrittenToAndReadsThatAndNothingElse() {
        assertThat(recommendations.mine(doctor)).extracting(Loop::days).containsExactly(0L);
        assertThat(recommendations.show(doctor, id).recommendation().words()).isEqualTo("Raise it to 100 mg.");
        var other = inReview.recommended(someone, someone.manager());
        assertThatThrownBy(() -> recommendations.show(doctor, other)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> recommendations.take(doctor, other, 0, ACCEPTED))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void acceptedAndDoneItIsClosed() {
        recommendations.take(doctor, id, 0, ACCEPTED);
        assertThat(stands()).isEqualTo(State.ACCEPTED);
        var tomorrow = new Move(Step.COMPLETION, null, null, World.today().plusDays(1));
        var yesterday = new Move(Step.COMPLETION, null, null, World.today().minusDays(1));
        for (var never : new Move[] {tomorrow, yesterday})
            assertThatThrownBy(() -> recommendations.take(doctor, id, 1, never)).isInstanceOf(DoneOnRefused.class);
        recommendations.take(doctor, id, 1, new Move(Step.COMPLETION, null, null, World.today()));
        assertThat(stands()).isEqualTo(State.DONE);
        assertThat(recommendations.mine(doctor)).isEmpty();
        assertThat(recommendations.show(someone.manager(), id).due()).isNull();
    }

    @Test
    void aDeclineComesBackToWhoeverAskedUntilItIsSaidWhatFollows() {
        recommendations.take(doctor, id, 0, DECLINED);
        assertThat(recommendations.mine(doctor)).isEmpty();
        var waiting = recommendations.mine(someone.manager()).getFirst();
        assertThat(waiting.recommendation().owner().id())
                .isEqualTo(someone.manager().id());
        assertThat(waiting.steps()).extracting(Step.Taken::because).containsExactly("own-choice");
        var follows = new Move(Step.SETTLEMENT, null, "We try the group first", null);
        assertThatThrownBy(() -> recommendations.take(doctor, id, 1, follows)).isInstanceOf(NotThere.class);
        recommendations.take(someone.manager(), id, 1, follows);
        assertThat(stands()).isEqualTo(State.SETTLED);
    }

    @Test
    void anAnswerIsTakenBackAndNothingIsForgotten() {
        recommendations.take(doctor, id, 0, DECLINED);
        recommendations.take(doctor, id, 1, new Move(Step.TAKING_BACK, null, null, null));
        assertThat(recommendations.mine(doctor)).hasSize(1);
        recommendations.take(doctor, id, 2, new Move(Step.MODIFICATION, null, "75 mg first", null));
        assertThat(recommendations.show(doctor, id).steps())
                .extracting(Step.Taken::step)
                .containsExactly(Step.DECLINE, Step.TAKING_BACK, Step.MODIFICATION);
    }

    @Test
    void thoseWhoCareWriteDownTheAnswerOfWhoIsAskedUnderTheirOwnName() {
        recommendations.take(someone.manager(), id, 0, ACCEPTED);
        var shown = recommendations.show(doctor, id);
        assertThat(shown.steps().getFirst().by().id())
                .isEqualTo(someone.manager().id());
        assertThat(shown.recommendation().owner().id()).isEqualTo(doctor.id());
    }

    @Test
    void whoeverIsNeitherAskedNorCaresFindsNothing() {
        var colleague = world.staff("care-manager", someone.site(), inReview.programOf(someone));
        var consultant = inReview.consultant(someone);
        for (var other : new Principal[] {colleague, consultant}) {
            assertThatThrownBy(() -> recommendations.show(other, id)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> recommendations.take(other, id, 0, ACCEPTED))
                    .isInstanceOf(NotThere.class);
        }
        inReview.put(someone, consultant);
        assertThat(recommendations.steps(
                        consultant, recommendations.show(consultant, id).recommendation()))
                .as("in review the consultant reads what became of it")
                .isEmpty();
        assertThatThrownBy(() -> recommendations.take(consultant, id, 0, ACCEPTED))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void theLoopOfSomebodyWhoLeftIsTheLeads() {
        var member = teams.of(someone.manager(), someone.id()).stream()
                .filter(one -> one.accountId().equals(doctor.id()))
                .findFirst()
                .map(TeamMember::id)
                .orElseThrow();
        teams.leave(someone.manager(), member);
        assertThat(recommendations.mine(doctor)).isEmpty();
        assertThatThrownBy(() -> recommendations.show(doctor, id)).isInstanceOf(NotThere.class);
        assertThat(recommendations.mine(someone.manager())).hasSize(1);
    }

    @Test
    void theLoopOfSomebodyWhoseRoleEndedIsTheLeads() {
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(doctor.id())
                .update();
        assertThat(recommendations.mine(doctor)).isEmpty();
        assertThat(recommendations.mine(someone.manager())).hasSize(1);
    }

    @Test
    void whatIsOpenWhenCareEndsIsClosedWithItAndStandsAgainWithIt() {
        recommendations.take(doctor, id, 0, ACCEPTED);
        assertThat(recommendations.open(someone.manager(), someone.episode())).isOne();
        episodes.finish(someone.manager(), someone.episode(), EndReason.MOVED_AWAY);
        assertThat(recommendations.show(someone.manager(), id).recommendation().state())
                .isEqualTo(State.WITHDRAWN);
        episodes.takeBack(someone.manager(), someone.episode());
        var again = recommendations.show(someone.manager(), id);
        assertThat(again.recommendation().state()).isEqualTo(State.ACCEPTED);
        assertThat(again.steps())
                .extracting(Step.Taken::step)
                .containsExactly(Step.ACCEPTANCE, Step.CARE_END, Step.CARE_AGAIN);
        assertThat(recommendations.mine(doctor)).hasSize(1);
    }

    @Test
    void aSiteGivesItsOwnTimeToAnswer() {
        assertThat(recommendations.show(doctor, id).due())
                .isEqualTo(World.today().plusDays(7));
        jdbc.sql("insert into caseload.rule (id, word, figure, in_force_from, source, site_id, recorded_by)"
                        + " values (uuidv7(), 'answer-within-days', 3, current_date - 1, 'Ours', ?, ?)")
                .params(someone.site(), someone.manager().id())
                .update();
        assertThat(recommendations.show(doctor, id).due())
                .isEqualTo(World.today().plusDays(3));
    }

    @Test
    void sentTwiceItIsOneStep() {
        recommendations.take(doctor, id, 0, ACCEPTED);
        recommendations.take(doctor, id, 0, ACCEPTED);
        assertThat(recommendations.show(doctor, id).steps()).hasSize(1);
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneIsTold() throws Exception {
        assertThat(AtOnce.refused(
                        () -> recommendations.take(doctor, id, 0, ACCEPTED),
                        () -> recommendations.take(someone.manager(), id, 0, DECLINED)))
                .isEqualTo(1);
        assertThat(recommendations.show(someone.manager(), id).steps()).hasSize(1);
        assertThatThrownBy(() -> recommendations.take(
                        someone.manager(), id, 0, new Move(Step.WITHDRAWAL, null, "Moved away", null)))
                .as("from a page of before")
                .isInstanceOf(ChangedMeanwhile.class);
    }

    private State stands() {
        return recommendations.show(doctor, id).recommendation().state();
    }
}
