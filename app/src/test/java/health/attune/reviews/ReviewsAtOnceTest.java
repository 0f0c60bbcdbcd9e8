package health.attune.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review is put in once and ends once, whoever sends what at the same moment. */
@AttuneTest
class ReviewsAtOnceTest {
    @Autowired
    InReview inReview;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueues queues;

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
    void twoFormsPutThemInOnceAndOneFormSentTwice() {
        var request = new Review.Request(Ids.next(), consultant.id(), "Is the dose high enough?");
        reviews.put(someone.manager(), someone.episode(), request);
        reviews.put(someone.manager(), someone.episode(), request);
        assertThatThrownBy(() -> inReview.put(someone, consultant)).isInstanceOf(ChangedMeanwhile.class);
        var answer = inReview.answer(someone.manager());
        reviews.consult(consultant, request.id(), answer);
        reviews.consult(consultant, request.id(), answer);
        assertThat(reads(consultant)).as("nothing was left open").isFalse();
        assertThat(labels("consultation")).hasSize(1);
    }

    @Test
    void whatIsAnsweredIsNotTakenOut() {
        var review = inReview.put(someone, consultant);
        reviews.consult(consultant, review, inReview.answer(someone.manager()));
        assertThatThrownBy(() -> reviews.takeOut(someone.manager(), review)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void ofTwoWhoEndItAtOnceOneIsTold() throws Exception {
        var review = inReview.put(someone, consultant);
        var refused = AtOnce.refused(
                () -> reviews.takeOut(someone.manager(), review),
                () -> reviews.consult(consultant, review, inReview.answer(someone.manager())));
        assertThat(refused).isEqualTo(1);
        assertThat(reads(consultant)).isFalse();
    }

    @Test
    void ofTwoWhoPutThemInAtOnceOneIsTold() throws Exception {
        assertThat(AtOnce.refused(() -> inReview.put(someone, consultant), () -> inReview.put(someone, consultant)))
                .isEqualTo(1);
        var open = queues.mine(someone.manager()).getFirst().open();
        reviews.takeOut(someone.manager(), Objects.requireNonNull(open).id());
        assertThat(reads(consultant)).as("no second relationship was left").isFalse();
    }

    private boolean reads(Principal who) {
        return access.may(who, Verb.READ, DataClass.RECORD, someone.id());
    }

    private List<String> labels(String table) {
        return jdbc.sql("select labels::text from reviews." + table + " where person_id = ?")
                .param(someone.id())
                .query(String.class)
                .list();
    }
}
