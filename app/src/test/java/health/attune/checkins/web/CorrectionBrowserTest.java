package health.attune.checkins.web;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.checkins.Responses;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttuneTest
class CorrectionBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Entries entries;

    @Autowired
    Responses responses;

    private Someone someone;
    private String response;

    @BeforeEach
    void scoresThatWereEnteredWrongly() {
        someone = asked.someone("Maximiliana Wolfeschlegelsteinhausenbergerdorff", "phq-9");
        var source = new Entry.Source(someone.id(), "phq-9", AnsweredBy.PERSON, Mode.SCORE_ONLY, Instant.now(), "en");
        entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source, Map.of("total", 27.0)));
        response = "/responses/"
                + responses
                        .of(someone.manager(), someone.id())
                        .getFirst()
                        .parts()
                        .getFirst()
                        .responseId();
    }

    @Test
    void whatIsTakenBackReadsWellOnAPhoneAndADesk() {
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US");
                var desk = browser.desk("en-US")) {
            phone.signIn(world, someone.manager()).forgetComplaints();
            phone.open(response).look("response-scores-es");
            phone.open(response + "/score-correction").look("score-correction-es");
            phone.open(response + "/withdrawal").look("withdrawal-es");
            desk.signIn(world, someone.manager()).forgetComplaints();
            desk.open(response + "/score-correction").look("score-correction");
            desk.open(response + "/withdrawal").look("withdrawal");
            desk.page().locator("#reason").fill("The paper was of somebody else.");
            desk.page().locator("button.btn-primary.btn-lg").click();
            desk.look("withdrawn");
            desk.open("/people/" + someone.id() + "/checkins").look("withdrawn-listed");
        }
    }
}
