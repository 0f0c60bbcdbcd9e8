package health.attune.assets.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.assets.Diary;
import health.attune.database.Ids;
import health.attune.goals.Goals;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person's page in a real browser, in every state it has. */
@AttuneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonPageLookTest {
    private static final List<String> ASKED = List.of("who-5", "brs", "ucla-3", "osss-3", "phq-9", "gad-7");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    ApplicationContext service;

    @Autowired
    Goals goals;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    UUID personId;
    Principal person;
    Principal careManager;
    UUID episode;

    @BeforeEach
    void aPersonInCare() {
        if (browser == null) browser = Browser.on(port);
        personId = world.person("Rosa María", "Díaz Hernández");
        person = world.account(personId);
        var site = world.site();
        var program = world.program(site);
        episode = world.episode(personId, program);
        careManager = world.staff("care-manager", site, program);
        world.relate(careManager, Relation.CARE_TEAM, personId);
    }

    @AfterAll
    void shut() {
        if (browser != null) browser.close();
    }

    @Test
    void aYearOfAnswers() {
        fill(70);
        for (var language : List.of("en-US", "es-US")) {
            meetIn(language.substring(0, 2));
            try (var desk = browser.desk(language).signIn(world, careManager)) {
                desk.forgetComplaints();
                explore(desk.open("/people/" + personId)).look("person-" + language);
            }
            try (var phone = browser.phone(language).signIn(world, person)) {
                explore(phone.open("/me")).look("person-" + language);
            }
        }
    }

    @Test
    void whatTheNumbersMeanAndTheTableAndDarkness() {
        fill(70);
        new Diary(service).answer(personId, World.today(), "phq-9", 1, 1, 1, 1, 1, 1, 1, null, 0, 1);
        try (var desk = browser.desk("en-US").signIn(world, careManager)) {
            desk.forgetComplaints();
            desk.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            desk.open("/people/" + personId + "?span=all");
            desk.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            explore(desk).look("person-open-dark");
            desk.page().locator(".timeline-chart").focus();
            desk.page().keyboard().press("ArrowLeft");
            assertThat(desk.page().locator("#announcer").textContent()).contains("Wellbeing. ");
            desk.page().keyboard().press("ArrowDown");
            desk.page().keyboard().press("Home");
            assertThat(desk.page().locator("#announcer").textContent()).contains("Resilience. ");
            desk.page().keyboard().press("+");
            desk.assertQuiet();
        }
    }

    @Test
    void onPaperInBothLanguages() {
        fill(70);
        for (var language : List.of("en-US", "es-US")) {
            meetIn(language.substring(0, 2));
            try (var desk = browser.desk(language).signIn(world, careManager)) {
                desk.forgetComplaints();
                explore(desk.open("/people/" + personId));
                desk.page()
                        .pdf(new Page.PdfOptions()
                                .setFormat("Letter")
                                .setPath(Path.of("target", "pictures", "person-" + language + ".pdf")));
                desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                desk.page().setViewportSize(816, 1056);
                desk.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "pictures", "person-print-" + language + ".png")));
            }
        }
    }

    @Test
    void aVeryLongNameAndOneAnswer() {
        jdbc.sql("update people.person set preferred_name = ?, family_name = ?, purpose_words = ? where id = ?")
                .params(
                        "Wolfeschlegelsteinhausenbergerdorff ".repeat(2),
                        "de la Santísima Trinidad y Picasso",
                        "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4),
                        personId)
                .update();
        var diary = new Diary(service);
        diary.answer(personId, World.today().minusDays(3), "who-5", 3, 3, 3, 3, 3);
        diary.answer(personId, World.today().minusDays(3), "phq-9", 1, 1, null, null, null, 1, 1, 1, 0, 1);
        try (var phone = browser.phone("en-US").signIn(world, careManager)) {
            phone.forgetComplaints();
            explore(phone.open("/people/" + personId)).look("person-long-name");
        }
    }

    @Test
    void withoutScriptThePictureIsStillThere() {
        fill(30);
        try (var phone = browser.phone("en-US").signIn(world, person)) {
            phone.context().route("**/*.js*", route -> route.abort());
            phone.open("/me");
            phone.forgetComplaints();
            assertThat(phone.page().locator(".timeline-still").isVisible()).isTrue();
            assertThat(phone.page().locator(".timeline-still circle").count()).isGreaterThan(100);
            phone.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "pictures", "person-no-script.png")));
        }
    }

    @Test
    void nothingYet() {
        try (var phone = browser.phone("en-US").signIn(world, person)) {
            phone.open("/me").look("person-nothing-yet");
        }
    }

    private void fill(int weeks) {
        jdbc.sql("update programs.episode set started_on = ? where id = ?")
                .params(World.today().minusDays(300), episode)
                .update();
        jdbc.sql("""
                update people.person set preferred_name = 'Rosi', pronouns = 'she/her',
                    people_words = 'My sister Ana and my two boys. Ana calls every Sunday.',
                    place_words = 'Two rooms over the bakery on Pine Street. The bus stops right outside.',
                    purpose_words = 'I want to work with animals again, and be there when the boys come home.'
                where id = ?
                """).param(personId).update();
        new Diary(service).weekly(personId, weeks, ASKED);
        goals.add(person, personId, Ids.next(), "Walk to the lake with Ana, all the way around.");
        goals.add(careManager, personId, Ids.next(), "Sleep through the night three times a week.");
    }

    private void meetIn(String language) {
        jdbc.sql("update access.account set language = ? where id in (?, ?)")
                .params(language, person.id(), careManager.id())
                .update();
    }

    private static Browser.Visit explore(Browser.Visit visit) {
        visit.page().locator(".timeline").scrollIntoViewIfNeeded();
        visit.page().locator(".explored canvas").first().waitFor();
        assertThat(visit.page().locator("h1").count()).isEqualTo(1);
        return visit;
    }
}
