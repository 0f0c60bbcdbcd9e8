package health.attune.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.caseload.Several;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Schedules;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A link to their check-in for each of several in a caseload. */
@AttuneTest
class LinksForSeveralTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Schedules schedules;

    @Autowired
    JdbcClient jdbc;

    private UUID site;
    private UUID program;
    private Principal manager;
    private UUID amina;
    private UUID bruno;
    private Several several;

    @BeforeEach
    void twoWhoAreDue() {
        site = world.site();
        program = world.program(site);
        manager = world.staff("care-manager", site, program);
        amina = due("Amina Ali", 3);
        bruno = due("Bruno Bell", 3);
        says(amina, "phone = '+1 (555) 010-7788', may_text = true, languages = '{es}'");
        says(bruno, "phone = '555 010 9911', email = 'bruno@home.example', may_email = true");
        several = new Several(web, manager, "caseload.links");
    }

    @Test
    void eachHasAMessageInTheirLanguageByTheWaysTheyWish() throws Exception {
        var look = several.look(several.shown());
        assertThat(look).contains("For 2 episodes of care", "Make 2 links").doesNotContain("Not for", "/links#");
        assertThat(links(amina)).isZero();
        var ready = take(look);
        assertThat(ready)
                .contains("2 links are ready to be sent.", "su control está listo", "your check-in is ready")
                .contains("href=\"sms:+15550107788?body=", "href=\"mailto:bruno%40home.example?subject=")
                .contains("Text message to +1 (555) 010-7788", "Mail to bruno@home.example")
                .doesNotContain("sms:5550109911");
        assertThat(links(amina)).isOne();
        assertThat(jdbc.sql("select language from checkins.checkin where person_id = ?")
                        .param(amina)
                        .query(String.class)
                        .single())
                .isEqualTo("es");
        assertThat(take(look))
                .as("sent again it shows no link, and ends none")
                .contains("No link was made.", "The link was made before")
                .doesNotContain("/links#");
        assertThat(links(amina)).isOne();
    }

    @Test
    void whoeverCantBeReachedStandsThereWithTheReason() throws Exception {
        says(amina, "phone = null, email = null");
        says(bruno, "may_email = false");
        due("Carla Cole", -4);
        caseload.person(manager, program, "Dora Dean");
        says(due("Edna East", 0), "phone = '555 010 2211', may_email = true");
        says(due("Finn Fox", 0), "died_on = current_date");
        assertThat(several.look(several.shown()))
                .contains("Not for 6", "neither a phone number nor a mail address is known")
                .contains("agreed neither to text messages nor to mail", "Nothing is due from them yet")
                .contains("Nothing is planned that they would answer", "for the way they agreed to")
                .contains("They died, and nobody reaches out");
    }

    @Test
    void whatCameInTheWayMeanwhileHoldsUpNobodyElse() throws Exception {
        var look = several.look(several.shown());
        says(bruno, "may_email = false");
        assertThat(several.take(Several.chosenIn(look), Map.of()).getContentAsString())
                .contains("1 link is ready to be sent.", "agreed neither to text messages nor to mail");
        assertThat(links(bruno)).isZero();
    }

    @Test
    void nobodyElseMakesOne() throws Exception {
        var chosen = Several.chosenIn(several.look(several.shown()));
        var other = new Several(web, world.staff("care-manager", site, program), "caseload.links");
        assertThat(other.take(chosen, Map.of()).getContentAsString())
                .contains("No link was made.")
                .doesNotContain("Amina", "/links#");
        assertThat(links(amina)).isZero();
    }

    private String take(String look) throws Exception {
        List<String> chosen = Several.chosenIn(look);
        return several.take(chosen, Map.of()).getContentAsString();
    }

    private UUID due(String name, int daysAgo) {
        var person = caseload.person(manager, program, name);
        var starts = World.today().minusDays(daysAgo);
        var episode = caseload.episodeOf(person);
        schedules.plan(manager, person, new Schedules.Plan(episode, "phq-9", 14, AnsweredBy.PERSON, starts));
        return person;
    }

    private void says(UUID person, String words) {
        jdbc.sql("update people.person set " + words + " where id = ?")
                .param(person)
                .update();
    }

    private long links(UUID person) {
        return jdbc.sql("select count(*) from checkins.link where person_id = ? and ended_at is null")
                .param(person)
                .query(Long.class)
                .single();
    }
}
