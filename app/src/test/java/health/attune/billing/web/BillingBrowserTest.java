package health.attune.billing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.billing.BillingOf;
import health.attune.billing.BillingOf.InCare;
import health.attune.billing.Fact;
import health.attune.billing.rules.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The end of a month by the keyboard: a consent is missing, it is recorded, the month is closed. */
@AttuneTest
class BillingBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    BillingOf people;

    private InCare amina;
    private InCare lorenzo;
    private YearMonth before;

    @BeforeEach
    void aProgram() {
        before = YearMonth.from(World.today()).minusMonths(1);
        var began = before.minusMonths(2).atDay(3);
        amina = people.someone("Amina Yusuf", began);
        lorenzo = people.another("Lorenzo Fernández-Villaseñor", began, amina);
        people.coverage(amina, "medicare");
        people.fact(amina, Fact.Kind.VISIT, new Span(began, null), null);
        people.readyFor(lorenzo, "bcbsm", began);
        var nurse = people.colleague(amina, "nurse");
        for (var who : new InCare[] {amina, lorenzo}) people.worked(who, amina.manager(), at(began), 5);
        people.worked(amina, amina.manager(), at(before.atDay(9)), 45);
        people.worked(amina, nurse, at(before.atDay(10)), 15);
        people.worked(lorenzo, amina.manager(), at(before.atDay(12)), 23);
        people.another("Maximiliana Wolfeschlegelsteinhausenbergerdorff", began, amina);
        people.worked(lorenzo, amina.manager(), Instant.now().minusSeconds(60), 12);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(15, 0).atZone(ZoneId.of("America/New_York")).toInstant();
    }

    @Test
    void aConsentIsAddedAndTheMonthIsClosed() {
        var list = "/billing?place=" + amina.program() + "&month=" + before;
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, amina.manager()).open(list).look("billing-month");
            consent(desk);
            desk.open(list);
            var page = desk.page();
            assertThat(page.locator("main").innerText()).contains("45", "99493", "8 minutes to go for 99493.");
            page.locator("form[action='/billing/closing'] .btn-primary").focus();
            page.keyboard().press("Enter");
            page.locator("form[action='/billing/closing'] input[value='delete']")
                    .waitFor(attached());
            desk.look("billing-closed");
            desk.open("/billing/rules").look("billing-rules");
            phone.signIn(world, amina.manager()).open(list).look("billing-month-es");
            phone.open("/billing").look("billing-present-es");
            phone.open("/people/" + lorenzo.id() + "/billing").look("billing-person-es");
            phone.open("/billing/rules").look("billing-rules-es");
        }
    }

    private void consent(Browser.Visit desk) {
        var page = desk.open("/people/" + amina.id() + "/billing")
                .look("billing-person")
                .page();
        page.locator("a[href$='/facts/new?kind=consent']").focus();
        page.keyboard().press("Enter");
        page.locator("main form .btn-primary").focus();
        page.keyboard().press("Enter");
        page.locator("#faults").waitFor();
        desk.forgetComplaints();
        desk.look("billing-consent-faults");
        page.selectOption("#word", "verbal");
        page.fill("#from", before.atDay(9).toString());
        page.locator("main form .btn-primary").focus();
        page.keyboard().press("Enter");
        page.locator(".done").waitFor();
        assertThat(page.locator("main").innerText()).contains("In words, since");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
