package health.attune.appointments.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.appointments.Booked;
import health.attune.appointments.Bookings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appointments in a real browser: booked and closed by keyboard alone, read and answered on a phone. */
@AttuneTest
class AppointmentBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAppointmentIsBookedMovedAndAnswered() {
        var booked = Booked.with(world);
        try (var browser = Browser.on(port)) {
            try (var desk = browser.desk("en-US").signIn(world, booked.worker())) {
                book(desk, booked);
                whatIsInTheWayIsHeardFirst(desk, booked);
                close(desk, booked);
                desk.open("/calendar?day=" + Booked.day(3)).look("calendar-week");
                desk.open("/calendar?view=day&day=" + Booked.day(3)).look("calendar-day");
                desk.open("/calendar/everybody?day=" + Booked.day(3)).look("calendar-everybody");
            }
            byPhone(browser, booked);
            themself(browser, booked);
        }
    }

    private void book(Browser.Visit desk, Booked booked) {
        var page = desk.open(booked.list()).look("appointments-empty").page();
        page.locator(".page-head .btn-primary").focus();
        page.keyboard().press("Enter");
        page.locator("#day").waitFor();
        desk.look("appointments-new");
        page.locator("#day").fill(Booked.day(3));
        page.locator("#time").fill("14:30");
        page.locator("#mode").focus();
        page.locator("#mode").selectOption("video");
        page.locator("#videoLink").fill("https://video.example.org/r/1");
        page.locator("#videoLink").press("Enter");
        page.locator(".done").waitFor();
        desk.look("appointments-booked");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.locator("#why").waitFor();
        desk.look("appointments-show");
        desk.open(booked.list() + "/times").look("appointments-times");
        page.locator("main a[data-row]").first().waitFor();
    }

    private void whatIsInTheWayIsHeardFirst(Browser.Visit desk, Booked booked) {
        var page = desk.open(booked.list() + "/new").page();
        page.locator("#day").fill(Booked.day(3));
        page.locator("#time").fill("14:30");
        page.locator("#time").press("Enter");
        page.locator("#warnings:focus").waitFor();
        desk.forgetComplaints();
    }

    private void close(Browser.Visit desk, Booked booked) {
        var past = booked.in(1);
        bookings.book(booked.worker(), List.of(past));
        Booked.letPass(jdbc, past, 2);
        var page = desk.open(booked.list()).look("appointments-unsettled").page();
        var tookPlace = page.locator("main table a.btn").first();
        tookPlace.focus();
        tookPlace.press("Enter");
        page.locator("#outcome").waitFor();
        desk.look("appointments-contact");
        assertThat(page.locator("#purpose").inputValue()).isEqualTo("therapy");
        page.locator("main form .btn-primary").focus();
        page.keyboard().press("Enter");
        page.locator(".done").waitFor();
        page = desk.open(booked.list()).page();
        assertThat(page.locator("main").textContent()).contains("Took place").doesNotContain("Did they take place?");
    }

    private void byPhone(Browser browser, Booked booked) {
        try (var phone = browser.phone("es-US").signIn(world, booked.worker())) {
            phone.open(booked.list()).look("appointments-es");
            phone.open(booked.list() + "/new").look("appointments-new-es");
            phone.open("/calendar?day=" + Booked.day(3)).look("calendar-week-es");
            phone.open("/calendar/everybody?day=" + Booked.day(3)).look("calendar-everybody-es");
        }
    }

    private void themself(Browser browser, Booked booked) {
        var account = world.account(booked.person());
        try (var phone = browser.phone("en-US").signIn(world, account)) {
            var page = phone.open("/me/appointments").look("own-appointments").page();
            page.locator("main a").first().click();
            page.locator("#wish").waitFor();
            phone.look("own-appointment");
            page.locator("#wish").fill("Mornings are better");
            page.locator("form[action$='/wish'] .btn").click();
            page.locator(".done").waitFor();
            phone.look("own-appointment-wished");
        }
        try (var desk = browser.desk("es-US").signIn(world, account)) {
            desk.open("/me/appointments").look("own-appointments-es");
        }
    }
}
