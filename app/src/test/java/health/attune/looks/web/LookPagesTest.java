package health.attune.looks.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.audit.Audit;
import health.attune.audit.AuditEntry;
import health.attune.audit.AuditEntry.About;
import health.attune.people.People;
import health.attune.people.Sought;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class LookPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Access access;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID site;
    UUID person;
    Principal themself;
    Principal therapist;

    @BeforeEach
    void somebodyInCare() {
        site = world.site();
        var program = world.program(site);
        person = world.person("Mirela", "Quist" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        world.episode(person, program);
        themself = world.account(person);
        therapist = world.staff("therapist", site, program);
        world.relate(therapist, Relation.CARE_TEAM, person);
        named(therapist, "Dana Reyes");
    }

    @Test
    void fortyEntriesOfOneVisitAreOneLine() throws Exception {
        for (int i = 0; i < 20; i++) {
            access.require(therapist, Verb.READ, DataClass.RECORD, person, "page");
            access.require(therapist, Verb.WRITE, DataClass.RECORD, person, "goal");
        }
        assertThat(page("")).containsOnlyOnce("<strong>Dana Reyes</strong><span>, Therapist</span>");
        assertThat(page("")).contains("Looked at how you are doing over time.", "Worked on your goals.");
    }

    @Test
    void whoWasRefusedIsTold() throws Exception {
        var stranger = world.staff("nurse", world.site(), null);
        named(stranger, "Kim Olsen");
        assertThat(access.ask(stranger, new Access.Ask(Verb.READ, DataClass.RECORD, "page"), person))
                .isFalse();
        assertThat(page("")).contains("Kim Olsen", "Tried to open how you are doing over time, and was not let in.");
    }

    @Test
    void whatStayedClosedOnAPageIsToldAsThat() throws Exception {
        access.require(therapist, Verb.READ, DataClass.CONTACT_DETAILS, person, "profile");
        access.ask(therapist, new Access.Ask(Verb.READ, DataClass.PSYCHOTHERAPY_NOTES, "note"), person);
        assertThat(page(""))
                .contains("Was not let in to notes of your therapy.")
                .doesNotContain("Tried to open");
    }

    @Test
    void aListThatShowedThemCounts() throws Exception {
        var desk = world.staff("front-desk", site, null);
        named(desk, "Sam Lowe");
        people.search(desk, Sought.of(world.name(person), Locale.US));
        assertThat(page("")).contains("Sam Lowe", "Front desk", "Looked at your name in a list or a search.");
    }

    @Test
    void oneOfThemAloneCanBeShown() throws Exception {
        access.require(therapist, Verb.READ, DataClass.RECORD, person, "page");
        page("");
        assertThat(page("")).contains("<strong>You</strong>", "Looked at this list.");
        assertThat(page("?who=" + therapist.id()))
                .contains("<strong>Dana Reyes</strong>")
                .doesNotContain("<strong>You</strong>");
        assertThat(page("?who=you")).contains("<strong>You</strong>").doesNotContain("<strong>Dana Reyes</strong>");
        web.perform(get("/me/looks?who=" + UUID.randomUUID()).with(as(themself)))
                .andExpect(status().isNotFound());
    }

    @Test
    void earlierDaysFollow() throws Exception {
        for (int day = 1; day <= 25; day++) write(therapist.id(), "staff", day);
        var seen = 0;
        var href = "";
        for (int pages = 0; pages < 5; pages++) {
            var shown = page(href);
            seen += count(shown, "<strong>Dana Reyes</strong>");
            var next = Pattern.compile("href=\"/me/looks(\\?before=[^\"]*)\"").matcher(shown);
            if (!next.find()) break;
            href = next.group(1);
        }
        assertThat(seen).isEqualTo(25);
        assertThat(page("?before=nonsense")).contains("Dana Reyes");
    }

    @Test
    void whatTheServiceAndLinksDidIsToldWithoutAName() throws Exception {
        write(null, "job", 3);
        write(UUID.randomUUID(), "job", 4);
        write(UUID.randomUUID(), "pass", 5);
        assertThat(page(""))
                .contains("<strong>Attune itself</strong>", "<strong>Whoever had your link or tablet</strong>");
        assertThat(count(page("?who=service"), "<strong>Attune itself</strong>"))
                .isEqualTo(2);
    }

    @Test
    void anOpeningInAnEmergencyStandsAlone() throws Exception {
        access.require(therapist, Verb.READ, DataClass.CONTACT_DETAILS, person, "profile");
        var opened = new AuditEntry(
                therapist.actor(), Verb.READ.on(DataClass.RECORD), About.person(person, "page"), "break-glass", true);
        transaction.executeWithoutResult(status -> audit.record(opened));
        assertThat(count(page(""), "<strong>Dana Reyes</strong>")).isEqualTo(2);
        assertThat(page("")).contains("Opened your record in an emergency, without being on your care team.");
    }

    @Test
    void onlyThePersonThemselfReadsIt() throws Exception {
        access.require(therapist, Verb.READ, DataClass.RECORD, person, "page");
        var other = world.account(world.person("Eve", "Else"));
        assertThat(page("", other)).doesNotContain("Dana Reyes");
        web.perform(get("/me/looks").with(as(therapist))).andExpect(status().isNotFound());
    }

    @Test
    void itIsReadInSpanish() throws Exception {
        access.require(therapist, Verb.READ, DataClass.RECORD, person, "page");
        var shown = web.perform(get("/me/looks").with(as(themself)).header("Accept-Language", "es"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("Quién ha mirado", "Miró: cómo le ha ido con el tiempo.");
    }

    private String page(String query) throws Exception {
        return page(query, themself);
    }

    private String page(String query, Principal who) throws Exception {
        return web.perform(get("/me/looks" + query).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace("&amp;", "&");
    }

    private void write(@Nullable UUID actor, String kind, int daysAgo) {
        jdbc.sql("""
                insert into audit.entry
                    (at, actor_id, actor_kind, verb, data_class, person_id, subject, relation, allowed)
                values (now() - make_interval(days => :days), :actor, :kind, 'read', 'C', :person, 'page', 'job', true)
                """)
                .param("days", daysAgo)
                .param("actor", actor)
                .param("kind", kind)
                .param("person", person)
                .update();
    }

    private void named(Principal who, String name) {
        jdbc.sql("update access.account set name = ? where id = ?")
                .params(name, who.id())
                .update();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
