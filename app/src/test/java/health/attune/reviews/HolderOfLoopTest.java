package health.attune.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked.Someone;
import health.attune.reviews.Recommendations.Loop;
import health.attune.reviews.Recommendations.Move;
import health.attune.rosters.Absences;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The next step of a recommendation is never of somebody who is away or has left. */
@AttuneTest
class HolderOfLoopTest {
    @Autowired
    World world;

    @Autowired
    InReview inReview;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Absences absences;

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
    void whileItsOwnerIsAwayItIsTheCoversWhoCanTakeTheStep() {
        var cover = world.staff("primary-care", someone.site(), inReview.programOf(someone));
        assertThat(recommendations.mine(cover)).isEmpty();
        var absence = absences.say(
                doctor,
                new Absences.Said(
                        doctor.id(),
                        someone.site(),
                        World.today(),
                        World.today().plusDays(42),
                        cover.id()));
        assertThat(recommendations.mine(cover)).hasSize(1);
        assertThat(recommendations.mine(doctor)).isEmpty();
        absences.end(doctor, absence);
        assertThat(recommendations.mine(cover)).isEmpty();
        assertThat(recommendations.mine(doctor)).hasSize(1);
    }

    @Test
    void theCoverMayAcceptIt() {
        var cover = world.staff("primary-care", someone.site(), inReview.programOf(someone));
        absences.say(
                doctor,
                new Absences.Said(
                        doctor.id(),
                        someone.site(),
                        World.today(),
                        World.today().plusDays(42),
                        cover.id()));
        recommendations.take(cover, id, 0, new Move(Step.ACCEPTANCE, null, null, null));
        assertThat(recommendations.mine(cover))
                .extracting(Loop::recommendation)
                .extracting(Recommendation::state)
                .containsExactly(Recommendation.State.ACCEPTED);
    }

    @Test
    void whereTheWholeTeamHasLeftItIsNotOfWhoeverLeftLast() {
        jdbc.sql("update access.relationship set ends_at = now() where account_id in (?, ?)")
                .params(doctor.id(), someone.manager().id())
                .update();
        var supervisor = world.staff("supervisor", someone.site(), inReview.programOf(someone));
        assertThat(recommendations.mine(doctor)).isEmpty();
        assertThat(recommendations.unseen(supervisor, 0)).isOne();
    }
}
