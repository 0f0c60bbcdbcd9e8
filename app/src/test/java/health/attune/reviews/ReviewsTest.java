package health.attune.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.reviews.ReviewQueues.Entry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consultant sees somebody while they are in review with them, and neither before nor after. */
@AttuneTest
class ReviewsTest {
    @Autowired
    World world;

    @Autowired
    InReview inReview;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueues queues;

    @Autowired
    Episodes episodes;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private Principal consultant;

    @BeforeEach
    void somebodyInCare() {
        someone = inReview.someone("Rosa Reviewed");
        consultant = inReview.consultant(someone);
    }

    @Test
    void theRecordIsOpenFromThePuttingInToTheAnswer() {
        assertThat(reads(consultant)).as("before").isFalse();
        var review = inReview.put(someone, consultant);
        assertThat(reads(consultant)).as("during").isTrue();
        assertThat(queues.mine(consultant)).extracting(Entry::open).doesNotContainNull();
        reviews.consult(consultant, review, inReview.answer(someone.manager()));
        assertThat(reads(consultant)).as("after").isFalse();
        assertThat(queues.mine(consultant)).isEmpty();
        assertThatThrownBy(() -> reviews.show(consultant, review)).isInstanceOf(NotThere.class);
    }

    @Test
    void theTimeOfAConsultationCountsAsAnyOther() {
        reviews.consult(consultant, inReview.put(someone, consultant), inReview.answer(someone.manager()));
        var months = jdbc.sql("select sum(minutes) from contacts.contact where person_id = ? and account_id = ?"
                        + " and purpose = 'case-review' and with_whom = 'provider'")
                .params(someone.id(), consultant.id())
                .query(Integer.class)
                .single();
        assertThat(months).isEqualTo(10);
    }

    @Test
    void theRecordIsClosedAgainWhenTheyAreTakenOut() {
        var review = inReview.put(someone, consultant);
        reviews.takeOut(someone.manager(), review);
        assertThat(reads(consultant)).isFalse();
        assertThatThrownBy(() -> reviews.consult(consultant, review, inReview.answer(someone.manager())))
                .isInstanceOf(NotThere.class);
        reviews.takeOut(someone.manager(), review);
        inReview.put(someone, consultant);
        assertThat(reads(consultant)).as("put in anew").isTrue();
    }

    @Test
    void theRecordIsClosedWhenTheEpisodeEnds() {
        var review = inReview.put(someone, consultant);
        episodes.finish(someone.manager(), someone.episode(), Episode.EndReason.MOVED_AWAY);
        assertThat(reads(consultant)).isFalse();
        assertThat(ending(review)).isEqualTo("episode-over");
    }

    @Test
    void aPausedEpisodeStaysInReview() {
        var review = inReview.put(someone, consultant);
        episodes.hold(someone.manager(), someone.episode());
        assertThat(reviews.show(consultant, review).end()).isNull();
    }

    @Test
    void aRoleThatEndsClosesTheRecordAtOnce() {
        inReview.put(someone, consultant);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(consultant.id())
                .update();
        assertThat(reads(consultant)).isFalse();
        assertThat(queues.mine(consultant)).isEmpty();
    }

    @Test
    void anotherConsultantOfTheProgramSeesAndAnswersNothing() {
        var second = inReview.consultant(someone);
        var review = inReview.put(someone, consultant);
        assertThat(reads(second)).isFalse();
        assertThat(queues.mine(second)).isEmpty();
        assertThatThrownBy(() -> reviews.consult(second, review, inReview.answer(someone.manager())))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> reviews.consult(someone.manager(), review, inReview.answer(someone.manager())))
                .as("nor does the team")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void aConsultantPutsNobodyInAndTakesNobodyOut() {
        var review = inReview.put(someone, consultant);
        var again = new Review.Request(Ids.next(), consultant.id(), "Once more");
        assertThatThrownBy(() -> reviews.put(consultant, someone.episode(), again))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> reviews.takeOut(consultant, review)).isInstanceOf(NotThere.class);
    }

    @Test
    void onlyAConsultantOfTheProgramCanBeAsked() {
        var elsewhere = world.staff("psychiatric-consultant", world.site(), null);
        var nurse = world.staff("nurse", someone.site(), null);
        for (var other : List.of(elsewhere, nurse))
            assertThatThrownBy(() -> inReview.put(someone, other)).isInstanceOf(NotThere.class);
        var ofAll = world.staffOf("psychiatric-consultant", world.organizationOf(someone.site()));
        inReview.put(someone, ofAll);
        assertThat(reads(ofAll)).isTrue();
    }

    @Test
    void aColleagueWhoIsNotOnTheTeamPutsNobodyIn() {
        var colleague = world.staff("care-manager", someone.site(), inReview.programOf(someone));
        assertThatThrownBy(() -> reviews.begin(colleague, someone.episode())).isInstanceOf(NotThere.class);
    }

    @Test
    void oneOfTwoReviewsEndsAndTheOtherStaysOpen() {
        var second = world.program(someone.site());
        var episode = world.episode(someone.id(), second);
        world.joinTeam(someone.manager(), episode, true);
        world.alsoHolds(someone.manager(), "care-manager", Grant.Place.of(second, someone.site()));
        world.alsoHolds(consultant, "psychiatric-consultant", Grant.Place.of(second, someone.site()));
        caseload.keep(someone.id());
        var first = inReview.put(someone, consultant);
        var other = Ids.next();
        reviews.put(someone.manager(), episode, new Review.Request(other, consultant.id(), "And here?"));
        reviews.consult(consultant, first, inReview.answer(someone.manager()));
        assertThat(reads(consultant)).isTrue();
        reviews.consult(consultant, other, inReview.answer(someone.manager()));
        assertThat(reads(consultant)).isFalse();
    }

    private boolean reads(Principal who) {
        return access.may(who, Verb.READ, DataClass.RECORD, someone.id());
    }

    private String ending(UUID review) {
        return jdbc.sql("select ending from reviews.review where id = ?")
                .param(review)
                .query(String.class)
                .single();
    }
}
