package health.attune.consents.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.goals.Goals;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A written consent opens what a program under Part 2 wrote, and its revocation closes it with the next request. */
@AttuneTest
class ConsentPagesTest {
    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    Goals goals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    UUID site;
    UUID person;
    UUID recovery;
    Principal counselor;
    Principal manager;

    @BeforeEach
    void aGoalOfAProgramUnderPart2() {
        site = world.site();
        person = world.person("Rosa", "Vega");
        recovery = guarded.program(site);
        counselor = onTheTeam("therapist", recovery, site);
        manager = onTheTeam("care-manager", world.program(site), site);
        goals.add(counselor, person, goals.begin(counselor, person), "Sleep without a drink");
    }

    private Principal onTheTeam(String role, UUID program, UUID site) {
        var staff = world.staff(role, site, program);
        world.joinTeam(staff, world.episode(person, program), true);
        return staff;
    }

    private UUID secondProtectedProgram() {
        var other = guarded.program(site);
        world.alsoHolds(counselor, "therapist", Grant.Place.of(other, site));
        world.joinTeam(counselor, world.episode(person, other), true);
        return other;
    }

    @Test
    void itOpensFromTheNextRequestOnAndRevokedItCloses() throws Exception {
        assertThat(page("", manager)).doesNotContain("Sleep without a drink");
        assertThat(record(counselor, World.today()).getStatus()).isEqualTo(303);
        assertThat(page("", manager))
                .contains("Sleep without a drink", "42 CFR part 2 prohibits unauthorized use or disclosure");
        assertThat(page("/consents", manager)).contains("Rosa Vega Senior");
        var self = world.account(person);
        assertThat(send(get("/me/consents"), self).getContentAsString()).contains("Rosa Vega Senior");
        var consent = jdbc.sql("select id from consents.consent where person_id = ?")
                .param(person)
                .query(UUID.class)
                .single();
        assertThat(send(delete("/people/" + person + "/consents/" + consent), self)
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("", manager)).doesNotContain("Sleep without a drink", "42 CFR");
    }

    @Test
    void thatThereIsOneIsNotToldToWhomItDoesNotOpenAnything() throws Exception {
        assertThat(record(manager, World.today()).getStatus()).isEqualTo(404);
        assertThat(page("/consents", manager)).doesNotContain("Collaborative care " + recovery);
        assertThat(send(get("/people/" + person + "/consents/new"), manager).getStatus())
                .isEqualTo(404);
        assertThat(page("", manager)).doesNotContain("/consents");
        assertThat(page("", counselor)).contains("/consents");
    }

    @Test
    void unsignedOrSignedInTheFutureItIsNone() throws Exception {
        assertThat(record(counselor, World.today().plusDays(2)).getStatus()).isEqualTo(422);
        var unsigned = form(World.today()).param("id", Ids.next().toString());
        assertThat(send(unsigned, counselor).getStatus()).isEqualTo(422);
        assertThat(page("", manager)).doesNotContain("Sleep without a drink");
    }

    @Test
    void ofTwoProtectedProgramsEachMayReceiveWhatTheOtherWrote() throws Exception {
        var other = secondProtectedProgram();
        var form = page("/consents/new", counselor);
        assertThat(form.substring(form.indexOf("id=\"recipient\"")))
                .contains("value=\"" + recovery, "value=\"" + other);
        assertThat(send(signed(other, recovery), counselor).getStatus()).isEqualTo(303);
        assertThat(send(signed(recovery, other), counselor).getStatus()).isEqualTo(303);
    }

    @Test
    void noProgramReceivesWhatItWroteItselfNorOneThatDoesNotServeThem() throws Exception {
        secondProtectedProgram();
        assertThat(send(signed(recovery, recovery), counselor).getContentAsString())
                .contains("This program wrote the records itself");
        assertThat(send(signed(recovery, world.program(site)), counselor).getStatus())
                .isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from consents.consent where person_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereNobodyElseServesThemARecipientThatWasMadeUpIsRefused() throws Exception {
        var alone = world.person("Vera", "Rosas");
        var staff = world.staff("therapist", site, recovery);
        world.joinTeam(staff, world.episode(alone, recovery), true);
        var forged = filled(post("/people/" + alone + "/consents"), recovery, recovery);
        assertThat(send(forged, staff).getStatus()).isEqualTo(422);
    }

    @Test
    void whoeverReadsThatThereIsOneLeavesATraceOfTheProtectedProgram() throws Exception {
        record(counselor, World.today());
        page("/consents", counselor);
        assertThat(jdbc.sql("select count(*) from audit.entry where person_id = ? and actor_id = ?"
                                + " and data_class = 'E' and verb = 'read' and subject = 'consent'")
                        .params(person, counselor.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private MockHttpServletRequestBuilder signed(UUID origin, UUID recipient) {
        return filled(post("/people/" + person + "/consents"), origin, recipient);
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder request, UUID origin, UUID recipient) {
        return request.param("origin", origin.toString())
                .param("recipient", recipient.toString())
                .param("purpose", "care")
                .param("signedBy", "Rosa Vega Senior")
                .param("signedOn", World.today().toString())
                .param("id", Ids.next().toString())
                .param("signed", "true");
    }

    private MockHttpServletResponse record(Principal who, LocalDate signedOn) throws Exception {
        return send(form(signedOn).param("id", Ids.next().toString()).param("signed", "true"), who);
    }

    private MockHttpServletRequestBuilder form(LocalDate signedOn) {
        return post("/people/" + person + "/consents")
                .param("origin", recovery.toString())
                .param("recipient", "")
                .param("purpose", "care")
                .param("signedBy", "Rosa Vega Senior")
                .param("signedOn", signedOn.toString());
    }

    private String page(String path, Principal who) throws Exception {
        return send(get("/people/" + person + path), who).getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Principal who) throws Exception {
        return web.perform(request.with(as(who)).with(csrf())).andReturn().getResponse();
    }
}
