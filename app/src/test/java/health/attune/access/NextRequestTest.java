package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.checkins.Asked.Someone;
import health.attune.reviews.InReview;
import health.attune.reviews.Reviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over real HTTP, in a session that stays signed in: what opened a record ends, and the next request is closed. */
@AttuneTest
class NextRequestTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    InReview inReview;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    Someone someone;
    String person;

    @BeforeEach
    void somebodyInCare() {
        jdbc.sql("delete from access.attempt").update();
        someone = inReview.someone("Rosa Reviewed");
        person = "/people/" + someone.id();
    }

    @Test
    void aConsultantReadsACaseOnlyWhileItIsInReview() {
        var consultant = inReview.consultant(someone);
        var session = Visitor.signedIn(port, world.login(consultant));
        assertThat(status(session, person)).isEqualTo(404);
        var review = inReview.put(someone, consultant);
        assertThat(status(session, person)).isEqualTo(200);
        assertThat(status(session, "/reviews/open/" + review)).isEqualTo(200);
        reviews.consult(consultant, review, inReview.answer(someone.manager()));
        assertThat(status(session, person)).isEqualTo(404);
        assertThat(status(session, "/reviews/open/" + review)).isEqualTo(404);
        assertThat(status(session, "/reviews")).as("still signed in").isEqualTo(200);
    }

    @Test
    void whoIsNoLongerOnTheTeamWritesNothingMore() {
        var session = Visitor.signedIn(port, world.login(someone.manager()));
        assertThat(status(session, person + "/contacts/new")).isEqualTo(200);
        world.leaveTeams(someone.manager());
        assertThat(status(session, person + "/contacts/new")).isEqualTo(404);
        assertThat(session.post(person + "/contacts", "mode", "phone").statusCode())
                .isEqualTo(404);
    }

    private static int status(Visitor session, String address) {
        return session.get(address).statusCode();
    }
}
