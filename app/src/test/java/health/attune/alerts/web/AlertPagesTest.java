package health.attune.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.OddSigns;
import health.attune.World;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.database.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class AlertPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Test
    void theListSaysWhoseAnswerItIsAndWhatToDoByWhen() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        web.perform(get("/alerts").with(World.as(someone.manager())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Marisol Quiñones"),
                                containsString("better off dead"),
                                containsString("More than half the days"),
                                containsString("Say that you have it by"))));
        var stranger = world.staff("care-manager", world.site(), null);
        web.perform(get("/alerts").with(World.as(stranger)))
                .andExpect(content().string(not(containsString("Marisol"))));
    }

    @Test
    void saidThatOneHasItItStandsWithWhatWasDone() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        var alert = "/alerts/" + alerts.mine(someone.manager()).getFirst().id();
        web.perform(post(alert + "/acknowledgement")
                        .with(World.as(someone.manager()))
                        .with(csrf()))
                .andExpect(redirectedUrl(alert));
        web.perform(post(alert + "/notes")
                        .param("words", " Called her, she is with her sister. ")
                        .with(World.as(someone.manager()))
                        .with(csrf()))
                .andExpect(redirectedUrl(alert));
        web.perform(get(alert).with(World.as(someone.manager())))
                .andExpect(content()
                        .string(allOf(
                                containsString("Somebody has it"),
                                containsString("Called her, she is with her sister."),
                                not(containsString("I have this")))));
    }

    @Test
    void whoTypedTheAnswersInIsNotSaidToHaveGivenThem() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        var paper = post("/people/" + someone.id() + "/entries/phq-9/answers")
                .param("answeredOn", World.today().toString())
                .param("answeredBy", "person");
        for (int item = 1; item <= 9; item++) paper.param("q" + item, "1");
        web.perform(paper.with(World.as(someone.manager())).with(csrf())).andExpect(status().isSeeOther());
        var alert = "/alerts/" + alerts.mine(someone.manager()).getFirst().id();
        web.perform(get(alert).with(World.as(someone.manager())))
                .andExpect(content()
                        .string(allOf(containsString("Raised when"), not(containsString("Raised by the answer")))));
    }

    @Test
    void aNoteSentTwiceIsOneAndOtherWordsAreAnother() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        var alert = alerts.mine(someone.manager()).getFirst();
        var form = Ids.next().toString();
        for (var words : new String[] {"Called her.", "Called her.", "Called her, no answer."})
            web.perform(post("/alerts/" + alert.id() + "/notes")
                            .param("note", form)
                            .param("words", words)
                            .with(World.as(someone.manager()))
                            .with(csrf()))
                    .andExpect(status().isSeeOther());
        assertThat(alerts.events(alert))
                .extracting(AlertEvent::note)
                .filteredOn(note -> note != null)
                .containsExactly("Called her.", "Called her, no answer.");
    }

    @Test
    void anEmptyOrUnreadableNoteIsGivenBack() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        var notes = "/alerts/" + alerts.mine(someone.manager()).getFirst().id() + "/notes";
        for (var words : new String[] {" ", "x".repeat(4001)})
            web.perform(post(notes)
                            .param("words", words)
                            .with(World.as(someone.manager()))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableEntity());
        web.perform(post(notes)
                        .param("words", "x")
                        .with(World.as(someone.self()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aNoteThatIsNoTextIsRefusedAtTheDoorAndNothingChanges() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        var alert = alerts.show(
                someone.manager(), alerts.mine(someone.manager()).getFirst().id());
        var before = alerts.events(alert);
        for (var odd : OddSigns.NEVER_TEXT)
            web.perform(post("/alerts/" + alert.id() + "/notes")
                            .param("words", odd)
                            .with(World.as(someone.manager()))
                            .with(csrf()))
                    .andExpect(status().isBadRequest());
        assertThat(alerts.events(alert)).isEqualTo(before);
        assertThat(alerts.mine(someone.manager())).containsExactly(alert);
    }

    @Test
    void itReadsWellOnAPhoneAndADesk() {
        var someone = asked.someone("Maximiliana Wolfeschlegelsteinhausenbergerdorff", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        var alert = "/alerts/" + alerts.mine(someone.manager()).getFirst().id();
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US");
                var desk = browser.desk("en-US")) {
            phone.signIn(world, someone.manager()).forgetComplaints();
            phone.open("/alerts").look("alerts-es").open(alert).look("alert-es");
            desk.signIn(world, someone.manager()).forgetComplaints();
            desk.open("/alerts").look("alerts").open(alert).look("alert");
        }
    }
}
