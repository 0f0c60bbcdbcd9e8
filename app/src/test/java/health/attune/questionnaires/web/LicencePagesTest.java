package health.attune.questionnaires.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.programs.Programs;
import health.attune.questionnaires.Questionnaires;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class LicencePagesTest {
    private static final String CHEERFUL = "I have felt cheerful";

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Programs programs;

    @Autowired
    JdbcClient jdbc;

    UUID siteId;
    UUID organizationId;
    Principal administrator;
    Principal worker;

    @BeforeEach
    void anOrganization() {
        siteId = world.site();
        organizationId = programs.site(siteId).organizationId();
        administrator = world.staffOf("system-administrator", organizationId);
        worker = world.staff("care-manager", siteId, null);
    }

    @Test
    void filingARecordSwitchesTheQuestionsOnForTheOrganizationAlone() throws Exception {
        var stranger = world.staff("care-manager", world.site(), null);
        assertThat(read(worker, "/instruments/who-5")).doesNotContain(CHEERFUL);
        file("who-5").andExpect(status().isSeeOther()).andExpect(redirectedUrl("/instruments/who-5"));
        assertThat(read(worker, "/instruments/who-5"))
                .contains(CHEERFUL, "Switched on by Dr. Rivera, Mar 1, 2026.")
                .doesNotContain("licences/new");
        assertThat(read(stranger, "/instruments/who-5")).doesNotContain(CHEERFUL);
        var who5 = questionnaires.get("who-5");
        assertThat(questionnaires.mayShowText(who5, siteId).granted()).isTrue();
        assertThat(questionnaires.mayShowText(who5, world.site()).granted()).isFalse();
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
        var page = body(web.perform(filing("who-5")
                        .param("decidedBy", "Dr. Rivera")
                        .param("basis", "the author's letter")
                        .param("decidedOn", "soon"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page)
                .contains("3 answers need another look")
                .contains("This is not a date we can read.")
                .contains("Please say where the paper is kept.")
                .contains("Please confirm that you have read the licence")
                .contains("value=\"Dr. Rivera\"", "the author's letter</textarea>");
    }

    @Test
    void aDecisionOfTheFutureIsRefused() throws Exception {
        var page = body(
                web.perform(complete("who-5", World.today().plusDays(3))).andExpect(status().isUnprocessableContent()));
        assertThat(page).contains("This day lies in the future. Nothing was filed.");
    }

    @Test
    void commercialUseOfANonCommercialInstrumentIsRefusedWithASentence() throws Exception {
        var page = body(web.perform(complete("who-5", LocalDate.of(2026, 3, 1)).param("commercial", "true"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page).contains("does not allow commercial use. Nothing was filed.");
        assertThat(questionnaires.filedBy(organizationId)).isEmpty();
    }

    @Test
    void aCommercialOrganizationMayNotSayOtherwise() throws Exception {
        becomeCommercial();
        var page = body(file("who-5").andExpect(status().isUnprocessableContent()));
        assertThat(page).contains("does not allow commercial use. Nothing was filed.");
        file("core-10").andExpect(status().isSeeOther());
    }

    @Test
    void anOrganizationThatBecomesCommercialLosesWhatIsNotForIt() throws Exception {
        file("who-5").andExpect(status().isSeeOther());
        becomeCommercial();
        assertThat(read(worker, "/instruments/who-5")).doesNotContain(CHEERFUL);
        assertThat(read(worker, "/instruments")).contains("Not for commercial organizations.");
    }

    @Test
    void withdrawingNeedsAReasonAndLeavesTheRecordToBeRead() throws Exception {
        file("who-5").andExpect(status().isSeeOther());
        var record = questionnaires.filedBy(organizationId).getFirst();
        var address = "/instruments/licences/" + record.id() + "/withdrawal";
        assertThat(read(administrator, "/instruments/licences")).contains(address, "folder 12", "Not commercial");
        assertThat(read(administrator, address)).contains("Withdraw the licence record for WHO-5");
        assertThat(body(web.perform(post(address).with(World.as(administrator)).with(csrf()))
                        .andExpect(status().isUnprocessableContent())))
                .contains("Please say why it no longer counts.");
        web.perform(post(address)
                        .with(World.as(administrator))
                        .with(csrf())
                        .param("reason", "the publisher changed its terms"))
                .andExpect(redirectedUrl("/instruments/licences"));
        assertThat(read(worker, "/instruments/licences"))
                .contains("Withdrawn", "the publisher changed its terms")
                .doesNotContain(address);
        assertThat(read(worker, "/instruments/who-5")).doesNotContain(CHEERFUL);
    }

    @Test
    void recordsOfTheDemoSayThatTheyAre() throws Exception {
        file("who-5").andExpect(status().isSeeOther());
        jdbc.sql("update questionnaires.licence_record set is_demo = true where organization_id = ?")
                .param(organizationId)
                .update();
        assertThat(read(worker, "/instruments/licences")).contains(">demo</span>");
        assertThat(read(worker, "/instruments/who-5")).contains("Switched on for the demo only");
    }

    @Test
    void whoDoesNotArrangeTheOrganizationCanNeitherFileNorWithdraw() throws Exception {
        file("who-5").andExpect(status().isSeeOther());
        var record = questionnaires.filedBy(organizationId).getFirst();
        var withdrawal = "/instruments/licences/" + record.id() + "/withdrawal";
        var elsewhere = world.staffOf(
                "system-administrator", programs.site(world.site()).organizationId());
        var oneSiteOnly = world.staff("manager", siteId, null);
        for (var who : new Principal[] {worker, oneSiteOnly}) {
            assertNotThere(get("/instruments/who-5/licences/new"), who);
            assertNotThere(complete("who-5", LocalDate.of(2026, 3, 1)), who);
        }
        for (var who : new Principal[] {worker, elsewhere, oneSiteOnly}) {
            assertNotThere(get(withdrawal), who);
            assertNotThere(post(withdrawal).with(csrf()).param("reason", "mine"), who);
        }
        assertThat(read(elsewhere, "/instruments/licences")).contains("No licence record yet");
        assertThat(questionnaires.filedBy(organizationId)).allMatch(filed -> filed.counts());
    }

    @Test
    void aFreeInstrumentNeedsNoRecord() throws Exception {
        assertNotThere(get("/instruments/phq-9/licences/new"), administrator);
        assertNotThere(complete("phq-9", LocalDate.of(2026, 3, 1)), administrator);
    }

    @Test
    void whoArrangesSeveralOrganizationsChoosesOne() throws Exception {
        var everywhere = world.staff("system-administrator", null, null);
        var page =
                body(web.perform(complete("core-10", LocalDate.of(2026, 3, 1)).with(World.as(everywhere)))
                        .andExpect(status().isUnprocessableContent()));
        assertThat(page).contains("Please choose one of these.");
        web.perform(complete("core-10", LocalDate.of(2026, 3, 1))
                        .param("organization", organizationId.toString())
                        .with(World.as(everywhere)))
                .andExpect(status().isSeeOther());
        assertThat(questionnaires.filedBy(organizationId)).hasSize(1);
    }

    private void becomeCommercial() {
        jdbc.sql("update programs.organization set commercial = true where id = ?")
                .param(organizationId)
                .update();
    }

    private void assertNotThere(MockHttpServletRequestBuilder request, Principal who) throws Exception {
        web.perform(request.with(World.as(who))).andExpect(status().isNotFound());
    }

    private org.springframework.test.web.servlet.ResultActions file(String instrument) throws Exception {
        return web.perform(complete(instrument, LocalDate.of(2026, 3, 1)));
    }

    private MockHttpServletRequestBuilder complete(String instrument, LocalDate day) {
        return filing(instrument)
                .param("decidedBy", "Dr. Rivera")
                .param("decidedOn", day.toString())
                .param("basis", "conditions read and accepted")
                .param("document", "folder 12")
                .param("confirmed", "true");
    }

    private MockHttpServletRequestBuilder filing(String instrument) {
        return post("/instruments/" + instrument + "/licences")
                .with(World.as(administrator))
                .with(csrf());
    }

    private String read(Principal who, String path) throws Exception {
        return body(web.perform(get(path).with(World.as(who))).andExpect(status().isOk()));
    }

    private static String body(org.springframework.test.web.servlet.ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
