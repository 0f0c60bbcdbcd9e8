package health.attune.checkins.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class TabletBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTabletForgetsEachPersonBeforeTheNext() {
        var first = asked.someone("Noor Haddad", "phq-9");
        var next = asked.someone("Wendell Pierce", "phq-9");
        ownLine(first.site());
        try (var browser = Browser.on(port);
                var tablet = browser.desk("en-US")) {
            handOver(tablet, first);
            tablet.look("tablet-start");
            answer(tablet.page());
            tablet.look("tablet-result");
            tablet.page().locator("form[action='/pass'] button").click();
            assertThat(tablet.page().getByText("give it back to the desk")).isVisible();
            assertThat(tablet.page().locator(".crisis")).containsText("Call our own line.");
            tablet.look("tablet-goodbye");
            nothingIsFoundByGoingBack(tablet.page());
            tablet.forgetComplaints();
            handOver(tablet, next);
            assertThat(tablet.page().locator("main")).not().containsText("Noor");
            assertThat(tablet.page().getByText("For Wendell Pierce")).isVisible();
            tablet.assertQuiet();
        }
    }

    private void handOver(Browser.Visit tablet, Someone someone) {
        tablet.signIn(world, someone.manager()).open("/people/" + someone.id() + "/checkins");
        tablet.forgetComplaints();
        tablet.page().onceDialog(Dialog::accept);
        tablet.page().locator("form[action$='/tablets'] button").first().click();
        assertThat(tablet.page().getByText("For " + name(someone))).isVisible();
    }

    private void ownLine(UUID site) {
        jdbc.sql("insert into programs.crisis_help (site_id, language, words, phone, text)"
                        + " values (?, 'en', 'Call our own line.', '555 0100', '555 0101')")
                .param(site)
                .update();
    }

    private String name(Someone someone) {
        return world.name(someone.id());
    }

    private static void answer(Page page) {
        page.getByText("Start").click();
        for (int number = 1; number <= 10; number++) {
            assertThat(page.getByText("Question " + number + " of 10")).isVisible();
            page.locator("#option-1").check();
            page.locator("#step button.btn-primary").click();
        }
        page.getByText("Finish", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("0 of 27")).isVisible();
    }

    /** However far somebody goes back, no page shows a name, a question, an answer or a result. */
    private static void nothingIsFoundByGoingBack(Page page) {
        for (int step = 0; step < 13; step++) {
            page.goBack();
            assertThat(page.locator("body")).not().containsText("Noor");
            assertThat(page.locator("body")).not().containsText("of 27");
            assertThat(page.locator("body")).not().containsText("Question");
        }
    }
}
