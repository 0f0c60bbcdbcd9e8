package health.attune.rosters.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager arranges a week; a nurse says that she is away; both read it, on a desk and on a phone. */
@AttuneTest
class RosterBrowserTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    UUID site;
    Principal nurse;
    Principal therapist;
    Principal manager;

    @BeforeEach
    void aSiteWithStaff() {
        site = world.site();
        nurse = named("nurse", "Rosa Díaz");
        therapist = named("therapist", "Maximiliana Wolfeschlegelsteinhausenbergerdorff");
        manager = named("manager", "Ann Lee");
    }

    @Test
    void aWeekIsArrangedAndAnAbsenceIsCovered() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, manager).open("/rosters").look("rosters-nobody");
            arrange(desk);
            phone.signIn(world, nurse).open("/absences").look("absences-es");
            say(phone);
            phone.look("absences-said-es").open("/rosters").look("rosters-es");
            assertThat(phone.page().locator("main").innerText()).contains("está ausente; cubre Maximiliana");
            phone.open("/rosters/" + site).look("roster-es");
            desk.open("/absences").look("absences");
        }
    }

    private void arrange(Browser.Visit desk) {
        desk.open("/rosters/" + site).look("roster-empty");
        var page = desk.page();
        page.locator("summary").first().click();
        page.selectOption("#account", nurse.id().toString());
        for (var box : page.locator("input[name=weekdays]").all()) box.check();
        page.fill("#begins", "00:00"); // whatever the hour is, somebody is on duty now
        page.fill("#ends", "00:00");
        desk.look("roster-arranging");
        page.locator("form[action$='/shifts'] .btn-primary").first().click();
        page.waitForURL(url -> url.endsWith("/rosters/" + site));
        assertThat(page.locator("main").innerText()).contains("On duty now:", "Rosa Díaz");
        desk.look("roster");
    }

    private void say(Browser.Visit phone) {
        var today = World.today();
        var page = phone.page();
        page.fill("#from", today.toString());
        page.fill("#until", today.plusDays(3).toString());
        page.selectOption("#cover", therapist.id().toString());
        page.locator("form[action='/absences'] .btn-primary").click();
        page.waitForURL(url -> url.endsWith("/absences"));
        assertThat(page.locator("main").innerText()).contains("Maximiliana");
    }

    private Principal named(String role, String name) {
        var who = world.staff(role, site, null);
        jdbc.sql("update access.account set name = ? where id = ?")
                .params(name, who.id())
                .update();
        return who;
    }
}
