package health.attune.looks.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Verb;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What is withheld of an opening in an emergency shows nowhere in who has looked, until the person is told. */
@AttuneTest
class WithheldLooksTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Access access;

    @Autowired
    Relationships relationships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID site;
    UUID person;
    Principal themself;

    @BeforeEach
    void somebodyInCare() {
        site = world.site();
        person = world.person("Mirela", "Quist");
        world.episode(person, world.program(site));
        themself = world.account(person);
    }

    @Test
    void anOpeningThatIsWithheldIsShownOnlyWhenItIsTold() throws Exception {
        var doctor = world.staff("psychiatric-consultant", site, null);
        named(doctor, "Amir Nazari");
        openedInAnEmergency(doctor);
        access.require(doctor, Verb.READ, DataClass.CONTACT_DETAILS, person, "profile");
        access.recordShown(doctor, new Access.Ask(Verb.READ, DataClass.CONTACT_DETAILS, "search"), Set.of(person));
        reviewedByAnOfficer();
        assertThat(page()).doesNotContain("Amir Nazari", "Ola Officer");
        jdbc.sql("update breakglass.opening set tell_since = now() where person_id = ?")
                .param(person)
                .update();
        assertThat(page())
                .contains("<strong>Amir Nazari</strong>", "Opened your record in an emergency", "Ola Officer");
    }

    private void reviewedByAnOfficer() {
        var organization = world.organizationOf(site);
        var officer = world.staffOf("privacy-officer", organization);
        named(officer, "Ola Officer");
        transaction.executeWithoutResult(status -> {
            var care = Relationships.Care.by(organization, person);
            var seen = relationships.begin(officer.id(), Relation.PRIVACY_CASE, care, Instant.now());
            jdbc.sql("insert into breakglass.review_case (opening_id, account_id, relationship_id)"
                            + " select id, ?, ? from breakglass.opening where person_id = ?")
                    .params(officer.id(), seen, person)
                    .update();
        });
        access.require(officer, Verb.READ, DataClass.CONSENTS, person, "break-glass review");
    }

    private void openedInAnEmergency(Principal doctor) {
        jdbc.sql("""
                insert into breakglass.opening (id, person_id, account_id, organization_id, relationship_id, reason,
                    words, began_at, ends_at, review_by, withheld_because)
                select gen_random_uuid(), :person, :account, s.organization_id, :relationship, 'danger-now', 'a call',
                    now() - interval '1 minute', now() + interval '1 hour', now() + interval '2 days',
                    'it would do harm'
                from programs.site s where s.id = :site
                """)
                .param("person", person)
                .param("account", doctor.id())
                .param("relationship", world.relate(doctor, Relation.BREAK_GLASS, person))
                .param("site", site)
                .update();
    }

    private String page() throws Exception {
        return web.perform(get("/me/looks").with(as(themself)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void named(Principal who, String name) {
        jdbc.sql("update access.account set name = ? where id = ?")
                .params(name, who.id())
                .update();
    }
}
