package health.attune.checkins.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.OddSigns;
import health.attune.Visitor;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What strangers could send as an answer: refused in words, and what was answered before stays. */
@AttuneTest
class HostileAnswersTest {
    private static final String KEPT = "{\"phq9-1\": 2}";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private Visitor phone;
    private String first;

    @BeforeEach
    void somebodyHasAnsweredTheFirstQuestion() {
        someone = asked.someone("Ines Duarte", "phq-9");
        first = "/checkins/" + asked.open(someone) + "/answers/1";
        phone = Visitor.signedIn(port, world.login(someone.self()));
        phone.get(first);
        phone.post(first, "item", "phq9-1", "value", "2");
        assertThat(kept()).isEqualTo(KEPT);
    }

    @Test
    void aValueThatIsNoAnswerIsGivenBackInWords() {
        for (var value : new String[] {"4", "-1", "99", "2147483648", "9".repeat(5_000), "1.5", "two", "<b>", "1;2"})
            assertThat(phone.post(first, "item", "phq9-1", "value", value))
                    .as(value)
                    .matches(answer -> answer.statusCode() == 422)
                    .matches(answer -> answer.body().contains("That is not one of the answers"));
        assertThat(phone.post(first, "item", "phq9-1").statusCode()).isEqualTo(422);
        assertThat(phone.post(first, "item", "phq9-1", "value", "1", "value", "3")
                        .statusCode())
                .as("two answers to a question that takes one")
                .isEqualTo(422);
        assertThat(kept()).isEqualTo(KEPT);
    }

    @Test
    void aQuestionThatIsNotAskedIsNotThere() {
        for (var number : new String[] {"0", "11", "-1", "99999999999", "one"})
            assertThat(phone.post(first.replaceAll("1$", number), "item", "phq9-1", "value", "1"))
                    .as(number)
                    .matches(answer -> answer.statusCode() == 404 || answer.statusCode() == 400)
                    .matches(answer -> answer.body().contains("988"));
        for (var item : new String[] {"phq9-2", "", "gad7-1", "x".repeat(5_000)})
            assertThat(phone.post(first, "item", item, "value", "1").statusCode())
                    .as(item)
                    .isEqualTo(404);
        assertThat(kept()).isEqualTo(KEPT);
    }

    @Test
    void whatIsNoTextIsRefusedAtTheDoor() {
        for (var odd : OddSigns.NEVER_TEXT.subList(0, 2)) {
            assertThat(phone.post(first, "item", "phq9-1", "value", odd).statusCode())
                    .isEqualTo(400);
            assertThat(phone.post(first, "item", odd, "value", "1").statusCode())
                    .isEqualTo(400);
        }
        assertThat(kept()).isEqualTo(KEPT);
    }

    @Test
    void aFormTooLargeToTakeIsSaidAndNothingIsLost() {
        assertThat(phone.post(first, "item", "phq9-1", "value", "1", "more", "x".repeat(1_100_000)))
                .matches(answer -> answer.statusCode() == 413)
                .matches(answer -> answer.body().contains("larger than we can take"));
        assertThat(kept()).isEqualTo(KEPT);
        assertThat(phone.get(first).body()).contains("value=\"2\" checked");
    }

    @Test
    void anInstrumentNobodyKnowsIsNotThere() {
        var staff = Visitor.signedIn(port, world.login(someone.manager()));
        for (var name : new String[] {"no-such-thing", "%00", "..%2f..%2fetc", "phq-9%20", "x".repeat(3_000)})
            for (var how : new String[] {"/answers", "/scores"})
                assertThat(staff.get("/people/" + someone.id() + "/entries/" + name + how)
                                .statusCode())
                        .as(name)
                        .isIn(400, 404);
    }

    private String kept() {
        return jdbc.sql("select answers::text from checkins.response where person_id = ?")
                .param(someone.id())
                .query(String.class)
                .single();
    }
}
