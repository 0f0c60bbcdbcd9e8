package health.attune.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.programs.Episode.EndReason;
import health.attune.programs.Episodes;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A care manager looks at her caseload in the morning: on a desk by the keyboard, on a phone in Spanish. */
@AttuneTest
class CaseloadBrowserTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Episodes episodes;

    @LocalServerPort
    int port;

    private Someone answering;
    private Principal manager;

    @BeforeEach
    void aCaseload() {
        answering = asked.someone("Amina Yusuf", "phq-9");
        manager = answering.manager();
        var program = jdbc.sql("select program_id from programs.episode where id = ?")
                .param(answering.episode())
                .query(UUID.class)
                .single();
        caseload.keep(answering.id());
        asked.answerAll(answering, asked.open(answering), 2);
        caseload.call(manager, answering.id(), "completed", 3);
        jdbc.sql("update people.person set phone = '(555) 010-7788', may_text = true where id = ?")
                .param(answering.id())
                .update();
        jdbc.sql("update checkins.schedule set next_due_on = ? where episode_id = ?")
                .params(World.today(), answering.episode())
                .update();
        var lost = caseload.person(manager, program, "Lorenzo Fernández-Villaseñor");
        caseload.call(manager, lost, "completed", 45);
        caseload.call(manager, lost, "not-reached", 20);
        caseload.call(manager, lost, "no-show", 9);
        caseload.call(manager, lost, "not-reached", 4);
        caseload.person(manager, program, "Maximiliana Wolfeschlegelsteinhausenbergerdorff");
    }

    @Test
    void whoNeedsWhatIsSeenSoughtAndOpenedByTheKeyboard() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, manager).open("/caseload").look("caseload");
            var page = desk.page();
            assertThat(page.locator("main").innerText())
                    .contains("not better yet", "another way?", "nobody has met")
                    .doesNotContain("16 → 16");
            page.locator("#sought").pressSequentially("amin");
            page.locator("h2.list-title:has-text('1 episode of care')").waitFor();
            page.locator("h1").click();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/people/" + answering.id()));
            pastTheWaysToThePage(page);
            aTaskForEachByTheKeyboard(aSortedListGoesOnWhereItWas(desk));
            phone.signIn(world, manager).open("/caseload").look("caseload-es");
            aTaskForOneByTouch(phone);
            episodes.finish(manager, answering.episode(), EndReason.GOALS_REACHED);
            phone.open("/caseload?why=closed").look("caseload-closed-es");
            desk.open("/caseload?why=closed").look("caseload-closed");
            phone.open("/caseload?why=not-met").look("caseload-narrowed-es");
        }
    }

    /** The first key on the page of a person leads past the ways to all other pages about them. */
    private static void pastTheWaysToThePage(Page page) {
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#about :focus, .crisis :focus").count()).isOne();
    }

    private static Browser.Visit aSortedListGoesOnWhereItWas(Browser.Visit desk) {
        var page = desk.open("/caseload").page();
        page.locator("thead a:has-text('Name')").press("Enter");
        page.waitForURL(url -> url.contains("sort=name"));
        page.locator("thead a:focus:has-text('Name')").waitFor();
        page.locator(".reasons a:has-text('Not met yet')").press("Enter");
        page.locator(".reasons a[aria-current]:focus:has-text('Not met yet')").waitFor();
        return desk;
    }

    private static void aTaskForEachByTheKeyboard(Browser.Visit desk) {
        var page = desk.open("/caseload").page();
        page.locator("h1").click();
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("input[name=chosen]:checked").count()).isOne();
        page.locator("[data-choose-all]").press("Space");
        assertThat(page.locator("input[name=chosen]:checked").count()).isEqualTo(3);
        desk.look("caseload-chosen");
        page.keyboard().press("b");
        assertThat(page.locator("[data-steps] button:focus").count()).isOne();
        page.locator("button[value='caseload.tasks']").press("Enter");
        page.locator("h1:has-text('A task for each')").waitFor();
        page.locator("#title").fill("Ask about the new medication");
        desk.look("caseload-step");
        page.locator("#title").press("Enter");
        page.locator(".done:focus:has-text('3 tasks were added.')").waitFor();
        desk.look("caseload-step-done");
        linksByTheKeyboard(desk);
    }

    private static void linksByTheKeyboard(Browser.Visit desk) {
        var page = desk.open("/caseload").page();
        page.locator("[data-choose-all]").press("Space");
        page.locator("button[value='caseload.links']").press("Enter");
        page.locator("button:has-text('Make the link')").waitFor();
        desk.look("caseload-links");
        page.locator("button:has-text('Make the link')").press("Enter");
        page.locator(".done:focus:has-text('1 link is ready')").waitFor();
        page.locator("[data-copy]:visible").waitFor();
        desk.look("caseload-links-ready");
    }

    private static void aTaskForOneByTouch(Browser.Visit phone) {
        var page = phone.page();
        page.locator("input[name=chosen]").first().check();
        page.locator("button[value='caseload.tasks']").click();
        page.locator("h1:has-text('Una tarea para cada persona')").waitFor();
        phone.look("caseload-step-es");
    }
}
