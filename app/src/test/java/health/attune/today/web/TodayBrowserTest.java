package health.attune.today.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A care manager begins her day: on a desk by the keyboard, on a phone in Spanish. */
@AttuneTest
class TodayBrowserTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Someone answering;
    private Principal manager;

    @BeforeEach
    void aMorning() {
        answering = asked.someone("Amina Yusuf", "phq-9");
        manager = answering.manager();
        asked.answer(answering, asked.open(answering), 9, 2);
        jdbc.sql("update alerts.alert set due_at = now() - interval '2 hours' where person_id = ?")
                .param(answering.id())
                .update();
        var program = jdbc.sql("select program_id from programs.episode where id = ?")
                .param(answering.episode())
                .query(UUID.class)
                .single();
        var lost = caseload.person(manager, program, "Lorenzo Fernández-Villaseñor");
        caseload.call(manager, lost, "completed", 45);
        for (int i = 0; i < 7; i++)
            caseload.person(manager, program, "Maximiliana Wolfeschlegelsteinhausenbergerdorff");
    }

    @Test
    void whatIsOverdueAboutSafetyIsFirstAndOpenedByTheKeyboard() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, manager).open("/").look("today");
            var page = desk.page();
            assertThat(page.url()).endsWith("/today");
            assertThat(page.locator("main h2").first().innerText()).contains("Safety, overdue");
            assertThat(page.locator("main").innerText()).contains("Maximiliana", "more people are due");
            desk.open("/today?kind=person").look("today-narrowed");
            assertThat(page.locator("main h2").first().innerText()).contains("Safety, overdue");
            page.locator("h1").click();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/alerts/"));
            desk.open("/today/digest").look("today-digest");
            phone.signIn(world, manager).open("/today").look("today-es");
            phone.open("/today/digest").look("today-digest-es");
            phone.open("/today?kind=message").look("today-none-of-kind-es");
        }
    }

    @Test
    void whereNothingWaitsItIsFriendly() {
        var idle = world.staff("nurse", answering.site(), null);
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US")) {
            desk.signIn(world, idle).open("/today").look("today-empty");
            assertThat(desk.page().locator("main").innerText()).contains("Nothing waits for you.");
        }
    }
}
