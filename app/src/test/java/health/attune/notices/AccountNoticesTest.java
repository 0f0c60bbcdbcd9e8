package health.attune.notices;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.database.Viewer;
import health.attune.notices.sending.Instances;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the holder of an account is told outside of Attune, and what others see of how they are reached. */
@AttuneTest
class AccountNoticesTest {
    @Autowired
    World world;

    @Autowired
    Happenings happenings;

    @Autowired
    Reached reached;

    @Autowired
    Instances instances;

    @Autowired
    MockMvc web;

    private Principal holder;
    private Principal careManager;

    @BeforeEach
    void aPersonWithAnAccountAndSomebodyOnTheirTeam() {
        var person = world.person("Zebulon", "Canary");
        holder = world.account(person);
        careManager = world.staff("care-manager", world.site(), null);
        world.relate(careManager, Relation.CARE_TEAM, person);
    }

    @AfterEach
    void nobodyInParticular() {
        Viewer.become(null);
    }

    @Test
    void aPersonIsToldInNeutralWordsThatACodeWasMadeForTheirAccount() {
        var address = reached.byMail(holder);
        codeIsMade();
        instances.sendAll();
        assertThat(MailSink.SHARED.to(address))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.content())
                        .contains("Subject: Something about your account changed")
                        .doesNotContain("Zebulon", "Canary", "Collaborative care", "Wellness"));
    }

    @Test
    void whoSaidNowhereWhereIsWrittenToNowhere() {
        codeIsMade();
        instances.sendAll();
        assertThat(MailSink.SHARED.to(holder.id() + "@clinic.example")).isEmpty();
    }

    @Test
    void anAdministratorSeesThatSomebodyIsReachedAndNotWhere() throws Exception {
        var administrator = world.staff("system-administrator", null, null);
        var page = "/accounts/" + careManager.id();
        web.perform(get(page).with(as(administrator)))
                .andExpect(content().string(containsString("Only told inside Attune")));
        var address = reached.by(Channel.MAIL, careManager, "canary-" + careManager.id() + "@clinic.example");
        web.perform(get(page).with(as(administrator)))
                .andExpect(content().string(containsString("Send a test notice")))
                .andExpect(content().string(not(containsString(address))));
        web.perform(get("/account").with(as(careManager)))
                .andExpect(content().string(containsString("Change how we reach you")));
    }

    /** By somebody on the team, on whose behalf the database is asked. */
    private void codeIsMade() {
        Viewer.become(Viewer.staff(careManager.id()));
        happenings.add(Happenings.Entry.by(careManager.id(), holder.id(), Happened.CODE_MADE, ""));
        Viewer.become(null);
    }
}
