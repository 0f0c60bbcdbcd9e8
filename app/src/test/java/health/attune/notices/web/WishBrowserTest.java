package health.attune.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.notices.Channel;
import health.attune.notices.Reached;
import health.attune.notices.wishes.QuietHours.Span;
import health.attune.notices.wishes.Wish.When;
import health.attune.notices.wishes.Wishes;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A nurse says by the keyboard when they want to be left in peace; somebody in care, that they need no reminder. */
@AttuneTest
class WishBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Reached reached;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whenSomebodyIsToldIsSaidOnAPhoneAndByTheKeyboard() {
        jdbc.sql("delete from access.attempt").update();
        var site = world.site();
        var nurse = world.staff("nurse", site, world.program(site));
        reached.byMail(nurse);
        reached.by(Channel.TEXT, nurse, "+15550101234");
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, nurse).open("/account").look("account-with-wishes");
            desk.open("/account/notices").look("wishes");
            chooseByTheKeyboard(desk);
            phone.signIn(world, nurse).open("/account/notices").look("wishes-es");
        }
        var said = wishes.said(nurse);
        assertThat(said.quiet().byDay()).containsOnlyKeys(DayOfWeek.FRIDAY).containsValue(new Span(19, 7));
        assertThat(said.wishes().values()).allMatch(wish -> wish.when() == When.NEVER && wish.by() == Channel.TEXT);
        somebodyInCare();
    }

    private static void chooseByTheKeyboard(Browser.Visit desk) {
        var page = desk.page();
        page.focus("[id='when-tasks.notice.came']");
        page.keyboard().type("not at all");
        page.keyboard().press("Tab");
        page.keyboard().type("Text");
        page.selectOption("[id='when-threads.notice.named']", "never");
        page.selectOption("[id='by-threads.notice.named']", "text");
        page.selectOption("#from-5", "19");
        page.locator("main form .btn-primary").press("Enter");
        page.waitForSelector(".alert-danger");
        desk.forgetComplaints();
        desk.look("wishes-fault");
        page.selectOption("#until-5", "7");
        page.locator("main form .btn-primary").press("Enter");
        page.waitForSelector(".alert-success");
        desk.look("wishes-saved");
    }

    private void somebodyInCare() {
        var person = asked.someone("Marisol Quiñones", "phq-9").self();
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US")) {
            phone.signIn(world, person).open("/account/notices").look("wishes-person-es");
        }
    }
}
