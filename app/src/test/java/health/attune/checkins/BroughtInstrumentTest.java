package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import health.attune.questionnaires.ImportedInstruments;
import health.attune.questionnaires.ImportedInstruments.Outcome;
import health.attune.questionnaires.web.Worry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Instruments that organizations brought: read by the version that was answered, and used by nobody else. */
@AttuneTest
class BroughtInstrumentTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Checkins checkins;

    @Autowired
    Answering answering;

    @Autowired
    Entries entries;

    @Autowired
    Schedules schedules;

    @Autowired
    Alerts alerts;

    @Autowired
    Programs programs;

    @Autowired
    ImportedInstruments imported;

    @Test
    void anotherOrganizationsIsNotThereHoweverItIsAskedFor() throws Exception {
        var owner = asked.someone("Olga Owner", "phq-9");
        var worry = bring(owner.site(), "1");
        assertThat(enter(owner, worry)).isTrue();
        plan(owner, worry);

        var stranger = asked.someone("Sam Stranger", "phq-9");
        assertThatThrownBy(() -> enter(stranger, worry)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> plan(stranger, worry)).isInstanceOf(NotThere.class);
        for (var how : new String[] {"answers", "scores"})
            web.perform(get("/people/" + stranger.id() + "/entries/" + worry + "/" + how)
                            .with(World.as(stranger.manager())))
                    .andExpect(status().isNotFound());
        assertThat(schedules.of(stranger.manager(), stranger.id())).hasSize(1);
    }

    @Test
    void whatWasAnsweredIsReadInTheWordsItWasAskedIn() throws Exception {
        var someone = asked.someone("Vera Version");
        plan(someone, bring(someone.site(), "1"));
        var interview = new Checkins.Opening(someone.id(), AnsweredBy.PERSON, Mode.INTERVIEW, "en");
        var checkin = checkins.open(someone.manager(), interview);
        bring(someone.site(), "2");

        web.perform(get("/checkins/" + checkin + "/answers/1").with(World.as(someone.manager())))
                .andExpect(content().string(containsString("In version 1 I worried")));
        answer(someone, checkin, 1);
        answer(someone, checkin, 2);
        var alert = alerts.mine(someone.manager()).getFirst();
        readsTheFirst(someone, "/alerts");
        readsTheFirst(someone, "/alerts/" + alert.id());
        answering.complete(someone.manager(), checkin);
        readsTheFirst(someone, "/responses/" + alert.responseId());
        readsTheFirst(someone, "/responses/" + alert.responseId() + "/correction");
    }

    @Test
    void aNewVersionMayNotChangeWhatThePointsMeanOnceSomebodyAnswered() {
        var someone = asked.someone("Nora Newer", "phq-9");
        var site = someone.site();
        var twice = Worry.SCORES.replace("range: [0, 4]", "scaling: {multiplier: 2}\n  range: [0, 8]");
        var worry = bring(site, "1");
        assertThat(take(site, Worry.brought("2", twice)))
                .as("nobody answered it yet")
                .isInstanceOf(Outcome.Ready.class);
        assertThat(enter(someone, worry)).isTrue();
        assertThat(take(site, Worry.brought("3", Worry.SCORES)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("The score \"total\" goes from 0 to 8 in steps of 2", "under another name"));
        assertThat(take(
                        site,
                        Worry.brought("3", twice.replace("items: [w1, w2]", "items: [w1, w2]\n  reversed: [w2]"))))
                .as("another way of counting in the same range")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(take(site, Worry.brought("3", twice))).isInstanceOf(Outcome.Ready.class);
    }

    @Test
    void whatWasAnsweredHasARowOfItsOwnOnThePersonsPage() throws Exception {
        var someone = asked.someone("Rita Row", "phq-9");
        var worry = bring(someone.site(), "1");
        assertThat(enter(someone, worry, Map.of("w1", List.of(1), "w2", List.of(1))))
                .isTrue();
        web.perform(get("/people/" + someone.id()).with(World.as(someone.manager())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "Not enough answers yet to tell; the next check-ins will show: Worry Scale of Rivera")))
                .andExpect(content().string(containsString("2 of 4")));
        web.perform(get("/people/" + someone.id() + "/timeline").with(World.as(someone.manager())))
                .andExpect(content().string(containsString("Worry Scale of Rivera")));
    }

    @Test
    void theRowIsOfTheWholeAndNotOfItsLargestPart() throws Exception {
        var someone = asked.someone("Wanda Whole", "phq-9");
        var parts = Worry.SCORES.replace("id: total", "id: both").replace("safety:", """
                - {id: stopping, label: {en: Stopping}, direction: higher-worse, method: sum, items: [w2],
                   range: [0, 2], missing: {rule: none}}
                - {id: total, label: {en: All}, direction: higher-worse, method: sum-of-scores,
                   scores: [both, stopping], range: [0, 6], missing: {rule: none}}
                safety:""");
        var worry = ((Outcome.Ready) take(someone.site(), Worry.brought("1", parts))).instrument();
        assertThat(enter(someone, worry.id(), Map.of("w1", List.of(1), "w2", List.of(1))))
                .isTrue();
        web.perform(get("/people/" + someone.id()).with(World.as(someone.manager())))
                .andExpect(content().string(containsString("3 of 6")));
    }

    private void readsTheFirst(Someone someone, String page) throws Exception {
        web.perform(get(page).with(World.as(someone.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("In version 1 I could not stop")))
                .andExpect(content().string(not(containsString("In version 2"))));
    }

    private void answer(Someone someone, UUID checkin, int number) {
        answering.answer(someone.manager(), checkin, new Given(number, "w" + number, List.of(2), "en"));
    }

    private String bring(UUID site, String version) {
        var outcome = take(site, Worry.brought(version));
        assertThat(outcome).isInstanceOf(Outcome.Ready.class);
        return ((Outcome.Ready) outcome).instrument().id();
    }

    private Outcome take(UUID site, ImportedInstruments.Brought brought) {
        var organization = programs.site(site).organizationId();
        return imported.take(world.staffOf("system-administrator", organization), organization, brought);
    }

    private boolean enter(Someone someone, String instrument) {
        return enter(someone, instrument, Map.of("w1", List.of(1)));
    }

    private boolean enter(Someone someone, String instrument, Map<String, List<Integer>> answers) {
        var source = new Entry.Source(someone.id(), instrument, AnsweredBy.PERSON, Mode.PAPER, Instant.now(), "en");
        return entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), source, answers, Set.of()));
    }

    private void plan(Someone someone, String instrument) {
        var today = World.today();
        schedules.plan(
                someone.manager(),
                someone.id(),
                new Schedules.Plan(someone.episode(), instrument, 14, AnsweredBy.PERSON, today));
    }
}
