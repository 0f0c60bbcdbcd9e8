package health.attune.checkins.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever comes between, nothing is lost and it is one record. */
@AttuneTest
class InterruptedBrowserTest {
    private static final int LAST = 10;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLostConnectionIsSaidAndTheCheckinGoesOnOnAnotherDevice() {
        var someone = asked.someone("Tomás Rivera", "phq-9");
        var checkin = "/checkins/" + asked.open(someone);
        try (var browser = Browser.on(port);
                var phone = browser.phone("en-US");
                var desk = browser.desk("en-US")) {
            phone.signIn(world, someone.self()).open(checkin + "/answers/1").forgetComplaints();
            for (int number = 1; number <= 3; number++) choose(phone.page(), number, 2);
            loseTheConnection(phone);
            assertThat(phone.page().getByText("Question 5 of 10")).isVisible();
            desk.signIn(world, someone.self()).open(checkin).forgetComplaints();
            for (int number = 5; number <= LAST; number++) choose(desk.page(), number, 1);
            finish(desk.page()).click();
            assertThat(desk.page().locator("h1")).containsText("Here is what these answers say");
        }
        assertThat(answers(someone))
                .isEqualTo("{\"phq9-1\": 1, \"phq9-2\": 1, \"phq9-3\": 1, \"phq9-4\": 3, \"phq9-5\": 0, \"phq9-6\": 0,"
                        + " \"phq9-7\": 0, \"phq9-8\": 0, \"phq9-9\": 0, \"phq9-10\": 0}");
    }

    private static void loseTheConnection(Browser.Visit phone) {
        var page = phone.page();
        assertThat(page.getByText("Question 4 of 10")).isVisible();
        page.context().setOffline(true);
        page.locator("#option-4").check();
        assertThat(page.locator("#saved")).containsText("Not saved yet");
        page.locator("#step button.btn-primary").click();
        assertThat(page.locator("#saved")).containsText("Not saved yet");
        phone.forgetComplaints();
        phone.look("checkin-unsaved");
        page.context().setOffline(false);
        assertThat(page.getByText("Question 5 of 10")).isVisible();
        phone.forgetComplaints();
    }

    @Test
    void inTwoTabsAndFinishedTwiceItIsOneRecord() {
        var someone = asked.someone("Tomás Rivera", "phq-9");
        var checkin = "/checkins/" + asked.open(someone);
        try (var browser = Browser.on(port);
                var phone = browser.phone("en-US")) {
            phone.signIn(world, someone.self()).open(checkin + "/answers/1");
            var one = phone.page();
            var other = phone.context().newPage();
            other.navigate(one.url());
            choose(one, 1, 3);
            choose(other, 1, 2);
            for (int number = 2; number <= LAST; number++) choose(number % 2 == 0 ? one : other, number, 1);
            for (var tab : new Page[] {one, other}) tab.navigate(one.url().replaceAll("/answers/.*", "/review"));
            finish(one).dblclick();
            finish(other).click();
            for (var tab : new Page[] {one, other}) {
                tab.waitForURL("**/result");
                assertThat(tab.getByText("1 of 27")).isVisible();
            }
        }
        assertThat(answers(someone)).contains("\"phq9-1\": 1");
    }

    /** Chooses in the tab where that question is next, or is gone to. */
    private static void choose(Page page, int number, int option) {
        if (!page.url().endsWith("/answers/" + number)) page.navigate(page.url().replaceAll("\\d+$", "" + number));
        assertThat(page.getByText("Question " + number + " of " + LAST)).isVisible();
        page.locator("#option-" + option).check();
        assertThat(page.locator("#saved")).containsText("Saved");
        page.locator("#step button.btn-primary").click();
        page.waitForURL(url -> !url.endsWith("/answers/" + number));
    }

    private static com.microsoft.playwright.Locator finish(Page page) {
        return page.getByText("Finish", new Page.GetByTextOptions().setExact(true));
    }

    /** Of the one response there is, which is finished and has its scores once. */
    private String answers(Someone someone) {
        assertThat(jdbc.sql("select count(*) from checkins.score where person_id = ? and score_id = 'total'")
                        .param(someone.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        return jdbc.sql("""
                select r.answers::text from checkins.response r join checkins.checkin c on c.id = r.checkin_id
                where c.person_id = ? and c.completed_at is not null and r.completed_at is not null
                """).param(someone.id()).query(String.class).single();
    }
}
