package health.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.instruments.licences.LicenceRecord;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.CrisisHelp;
import health.attune.pages.NotThere;
import health.attune.programs.CrisisWords;
import health.attune.programs.IntegrationModel;
import health.attune.programs.Organization;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.ImportedInstruments;
import health.attune.questionnaires.ImportedInstruments.Outcome;
import health.attune.questionnaires.Questionnaires;
import health.attune.questionnaires.Questionnaires.LicenceFiling;
import health.attune.questionnaires.web.Worry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is changed of an organization leaves an entry with it, and what is refused does too. */
@AttuneTest
class ArrangementsTest {
    private static final CrisisHelp LINE = new CrisisHelp("Call or text at any time.", "988", "988");
    private static final CrisisWords CRISIS = new CrisisWords(Map.of("en", LINE, "es", LINE));

    @Autowired
    World world;

    @Autowired
    Programs programs;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    ImportedInstruments imported;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID organization;
    Principal manager;

    @BeforeEach
    void anOrganization() {
        site = world.site();
        organization = programs.site(site).organizationId();
        manager = world.staffOf("manager", organization);
    }

    @Test
    void changesOfOrganizationSitesAndProgramsAreRecorded() {
        programs.arrange(manager, new Organization(organization, "Harbor " + organization, true, null, null));
        var newSite = site(Ids.next(), 0);
        programs.add(manager, newSite, CRISIS);
        programs.arrange(manager, site(newSite.id(), 0), CRISIS);
        var program =
                new Program(Ids.next(), newSite.id(), "Groups", "Wellness visits", List.of("hope"), false, null, 0);
        programs.add(manager, program);
        programs.arrange(manager, program);
        assertThat(entries())
                .containsExactly(
                        "manager organization " + organization,
                        "manager site " + newSite.id(),
                        "manager site " + newSite.id(),
                        "manager program " + program.id(),
                        "manager program " + program.id());
    }

    @Test
    void aNewOrganizationIsRecordedWithWhoAddedIt() {
        var administrator = world.staff("system-administrator", null, null);
        organization = Ids.next();
        programs.add(administrator, new Organization(organization, "Pine " + organization, false, null, null));
        assertThat(entries()).containsExactly("system-administrator organization " + organization);
    }

    @Test
    void licencesAndQuestionnairesAreRecorded() {
        var terms = new LicenceRecord("Dr. Rivera", LocalDate.of(2026, 3, 1), "letter", "folder 3", false);
        var record = questionnaires.fileLicence(manager, organization, new LicenceFiling("who-5", terms));
        questionnaires.withdrawLicence(manager, record, "It ran out.");
        assertThat(imported.take(manager, organization, Worry.brought("1"))).isInstanceOf(Outcome.Ready.class);
        assertThat(entries())
                .hasSize(3)
                .contains("manager licence " + record, "manager licence withdrawal " + record)
                .last()
                .asString()
                .startsWith("manager questionnaire ");
    }

    @Test
    void whatIsUndoneLeavesNoEntryAndWhatIsRefusedDoes() {
        assertThatThrownBy(() -> programs.arrange(manager, site(site, 7), CRISIS))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(entries()).isEmpty();
        var therapist = world.staff("therapist", site, null);
        assertThatThrownBy(() -> programs.arrange(therapist, site(site, 0), CRISIS))
                .isInstanceOf(NotThere.class);
        var stranger = world.staffOf("manager", programs.site(world.site()).organizationId());
        assertThatThrownBy(() -> programs.add(stranger, site(Ids.next(), 0), CRISIS))
                .isInstanceOf(NotThere.class);
        assertThat(entries()).isEmpty();
        assertThat(jdbc.sql("select actor_id from audit.entry where organization_id = ? and not allowed order by id")
                        .param(organization)
                        .query(UUID.class)
                        .list())
                .containsExactly(therapist.id(), stranger.id());
    }

    private Site site(UUID id, int version) {
        var zone = ZoneId.of("America/New_York");
        return new Site(id, organization, "Site " + id, IntegrationModel.IN_HOUSE, zone, null, version);
    }

    private List<String> entries() {
        return jdbc.sql("""
                select relation || ' ' || subject || ' ' || subject_id from audit.entry
                where organization_id = ? and allowed and verb = 'write' and data_class = 'O' and person_id is null
                order by id
                """).param(organization).query(String.class).list();
    }
}
