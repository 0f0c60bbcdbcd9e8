package health.attune.groups.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.groups.GroupWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A group in a real browser: a session written for all by keyboard alone, corrected for one, and found in a chart. */
@AttuneTest
class GroupBrowserTest {
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Test
    void aSessionIsWrittenByKeyboardAloneAndCorrectedOnAPhone() {
        var meeting = circle.meeting(6);
        try (var browser = Browser.on(port)) {
            byKeyboard(browser, meeting);
            correctedOnAPhone(browser, meeting);
            inTheChart(browser, meeting);
            leftByMistake(browser, meeting);
            inSpanish(browser, meeting);
        }
    }

    private void byKeyboard(Browser browser, GroupWorld.Meeting meeting) {
        try (var desk = browser.desk("en-US").signIn(world, meeting.facilitator())) {
            var page = desk.open("/groups").look("groups").page();
            press(page, page.locator("main .rows a").first(), "Enter");
            page.locator("#members").waitFor();
            desk.look("groups-show");
            press(page, page.locator(".page-head .btn-primary"), "Enter");
            page.locator("#note").waitFor();
            desk.look("groups-sheet");
            writeSheet(desk);
        }
    }

    private static void writeSheet(Browser.Visit desk) {
        var page = desk.page();
        page.locator("#note").focus();
        page.keyboard().type("We walked to the harbor with Quillac.");
        page.locator(".sheet select").first().selectOption("no-show");
        page.locator(".sheet input[type=text]").first().focus();
        page.keyboard().type("Will be away next week.");
        press(page, page.locator("button[name=others]"), "Enter");
        page.waitForCondition(
                () -> "completed".equals(page.locator(".sheet select").last().inputValue()));
        press(page, page.locator(".form-end .btn-primary"), "Enter");
        page.locator("#faults").waitFor();
        desk.forgetComplaints();
        desk.look("groups-sheet-faults");
        page.locator("#note").focus();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("We walked to the harbor.");
        press(page, page.locator(".form-end .btn-primary"), "Enter");
        page.locator(".done").waitFor();
        desk.look("groups-session");
        assertThat(page.locator("main .rows").textContent()).contains("Did not come", "Will be away next week.");
    }

    private void correctedOnAPhone(Browser browser, GroupWorld.Meeting meeting) {
        try (var phone = browser.phone("en-US").signIn(world, meeting.facilitator())) {
            var page =
                    phone.open("/groups/" + meeting.group()).look("groups-show").page();
            page.locator("[aria-labelledby=sessions] .rows a").click();
            page.locator(".page-head .btn").click();
            page.locator("#reason").waitFor();
            phone.look("groups-correction");
            page.locator(".sheet select").first().selectOption("completed");
            page.locator("form[action$='/correction'] .btn-primary").click();
            page.locator(".done").waitFor();
            page.locator("#history summary").click();
            phone.look("groups-corrected");
            assertThat(page.locator("#history").textContent()).contains("before, Did not come");
        }
    }

    private void inTheChart(Browser browser, GroupWorld.Meeting meeting) {
        try (var desk = browser.desk("en-US").signIn(world, meeting.manager())) {
            var person = meeting.people().getFirst();
            var page = desk.open("/people/" + person + "/groups")
                    .look("groups-person")
                    .page();
            desk.open("/people/" + person + "/contacts").look("groups-contacts");
            page.locator("main .rows a", new Page.LocatorOptions().setHasText("Note"))
                    .first()
                    .click();
            page.locator("main .own-words").waitFor();
            desk.look("contacts-note");
            assertThat(page.locator("main .own-words").textContent())
                    .isEqualTo("We walked to the harbor.\n\nWill be away next week.");
        }
    }

    private void leftByMistake(Browser browser, GroupWorld.Meeting meeting) {
        try (var phone = browser.phone("es-US").signIn(world, meeting.facilitator())) {
            var page = phone.open("/groups/" + meeting.group()).page();
            var members = page.locator("[aria-labelledby=members] li");
            assertThat(members.count()).isEqualTo(6);
            members.first().locator(".btn").click();
            page.locator(".done").waitFor();
            phone.look("groups-left-es");
            assertThat(members.count()).isEqualTo(5);
            page.locator(".done .btn").click();
            page.locator(".done").waitFor(GONE);
            assertThat(members.count()).isEqualTo(6);
        }
    }

    private void inSpanish(Browser browser, GroupWorld.Meeting meeting) {
        try (var phone = browser.phone("es-US").signIn(world, meeting.facilitator())) {
            phone.open("/groups").look("groups-es");
            phone.open("/groups/" + meeting.group()).look("groups-show-es");
            phone.open("/groups/" + meeting.group() + "/sessions/new").look("groups-sheet-es");
            phone.open("/groups/new").look("groups-new-es");
        }
        try (var desk = browser.desk("es-US").signIn(world, meeting.manager())) {
            desk.open("/people/" + meeting.people().getFirst() + "/groups").look("groups-person-es");
        }
    }

    private static void press(Page page, Locator on, String key) {
        on.focus();
        page.keyboard().press(key);
    }
}
