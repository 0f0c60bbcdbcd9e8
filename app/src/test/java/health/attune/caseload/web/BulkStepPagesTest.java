package health.attune.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.caseload.Several;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A task for each of several in a caseload. */
@AttuneTest
class BulkStepPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    private UUID site;
    private UUID program;
    private Principal manager;
    private UUID amina;
    private UUID bruno;
    private Several several;

    @BeforeEach
    void aCaseloadOfTwo() {
        site = world.site();
        program = world.program(site);
        manager = world.staff("care-manager", site, program);
        amina = caseload.person(manager, program, "Amina Ali");
        bruno = caseload.person(manager, program, "Bruno Bell");
        several = new Several(web, manager, "caseload.tasks");
    }

    @Test
    void whatIsNoIdIsNothingChosen() throws Exception {
        assertThat(several.look(List.of("-".repeat(36) + " a"))).isEmpty();
    }

    @Test
    void itIsLookedAtAndThenTakenOnceHoweverOftenItIsSent() throws Exception {
        var look = several.look(several.shown());
        assertThat(look)
                .contains("For 2 episodes of care", "Amina Ali", "Bruno Bell", "Add 2 tasks")
                .contains("60 days in care, and nobody has met them")
                .doesNotContain("Not for");
        assertThat(tasks(amina)).isZero();
        for (int time = 0; time < 2; time++)
            assertThat(several.take(Several.chosenIn(look), typed("Call the pharmacy"))
                            .getContentAsString())
                    .contains("2 tasks were added.", "Amina Ali", "Bruno Bell")
                    .doesNotContain("Not done");
        assertThat(tasks(amina)).isOne();
        assertThat(tasks(bruno)).isOne();
        assertThat(jdbc.sql("select count(*) from audit.entry where person_id = ? and subject = 'task' and allowed")
                        .param(amina)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoeverDiedIsLeftOut() throws Exception {
        jdbc.sql("update people.person set died_on = ? where id = ?")
                .params(World.today(), amina)
                .update();
        var look = several.look(several.shown());
        assertThat(look).contains("For 1 episode of care", "Not for 1", "They died, and nobody reaches out.");
        several.take(Several.chosenIn(look), typed("Call them"));
        assertThat(tasks(amina)).isZero();
        assertThat(tasks(bruno)).isOne();
    }

    @Test
    void sentTwiceAtOnceItIsTakenOnce() throws Exception {
        var chosen = Several.chosenIn(several.look(several.shown()));
        assertThat(several.takeTwiceInto("tasks.task", service, chosen, typed("Call the pharmacy")))
                .allSatisfy(page -> assertThat(page).contains("2 tasks were added."));
        assertThat(tasks(amina)).isOne();
    }

    @Test
    void whatChangedMeanwhileIsToldAndHoldsUpNobodyElse() throws Exception {
        var shown = several.shown();
        caseload.call(manager, amina, "not-reached", 1);
        var look = several.look(shown);
        assertThat(look).containsOnlyOnce("Something about them has changed since you saw the list.");
        caseload.call(manager, bruno, "completed", 0);
        var page =
                several.take(Several.chosenIn(look), typed("Call the pharmacy")).getContentAsString();
        assertThat(page)
                .contains("1 task was added.", "Not done for 1", "Something about them changed while you were looking")
                .contains("Look at these again");
        assertThat(tasks(amina)).isOne();
        assertThat(tasks(bruno)).isZero();
        assertThat(several.look(Several.chosenIn(page)))
                .contains("For 1 episode of care", "Bruno Bell")
                .doesNotContain("Amina Ali", "has changed since");
    }

    @Test
    void whoeverIsNotInTheReadersListIsNeitherNamedNorTouched() throws Exception {
        var look = several.look(several.shown());
        var other = new Several(web, world.staff("care-manager", site, program), "caseload.tasks");
        assertThat(other.look(several.shown()))
                .contains("2 of those you chose stand in your caseload no more", "can't be done for anybody")
                .doesNotContain("Amina");
        assertThat(other.take(Several.chosenIn(look), typed("Call")).getStatus())
                .isEqualTo(422);
        assertThat(tasks(amina)).isZero();
        var manages = new Several(web, world.staff("manager", site, null), "caseload.tasks");
        assertThat(manages.take(Several.chosenIn(look), typed("Call")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aRefusedFormLosesNothing() throws Exception {
        var chosen = Several.chosenIn(several.look(several.shown()));
        var refused = several.take(chosen, Map.of("title", " ", "note", "Ask for Mia", "dueOn", "soon"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Ask for Mia", "href=\"#title\"", "href=\"#dueOn\"", "href=\"#owner\"");
        assertThat(Several.chosenIn(refused.getContentAsString())).containsExactlyElementsOf(chosen);
    }

    @Test
    void whoeverStandsThereTwiceHasOneTask() throws Exception {
        var second = world.program(site);
        world.alsoHolds(manager, "care-manager", Grant.Place.of(second, site));
        world.joinTeam(manager, world.episode(amina, second), true);
        caseload.keep(amina);
        var look = several.look(several.shown());
        assertThat(look).contains("For 2 episodes of care", "Not for 1", "by another episode too");
        several.take(Several.chosenIn(look).subList(0, 2), typed("Call"));
        assertThat(tasks(amina)).isOne();
    }

    @Test
    void nobodyChosenIsSaid() throws Exception {
        assertThat(several.take(List.of("nonsense"), Map.of()).getRedirectedUrl())
                .isEqualTo("/caseload?done=none");
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        var spanish = new Several(web, manager, "caseload.tasks", "es-US");
        var look = spanish.look(spanish.shown());
        assertThat(look).contains("Una tarea para cada persona", "Para 2 episodios de atención");
        assertThat(spanish.take(Several.chosenIn(look), typed("Llamar")).getContentAsString())
                .contains("Se añadieron 2 tareas.");
    }

    private Map<String, String> typed(String title) {
        return Map.of(
                "title",
                title,
                "dueOn",
                World.today().plusDays(3).toString(),
                "priority",
                "soon",
                "owner",
                manager.id().toString());
    }

    private long tasks(UUID person) {
        return jdbc.sql("select count(*) from tasks.task where person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }
}
