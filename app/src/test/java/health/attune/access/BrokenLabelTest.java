package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.audit.Audit;
import health.attune.database.Ids;
import health.attune.goals.Goals;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The decision takes every label for cleared and joins no condition on them: what the net beneath still keeps back. */
@AttuneTest
@Import(BrokenLabelTest.Broken.class)
public class BrokenLabelTest {
    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    Goals goals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    UUID site;
    UUID person;
    Principal counselor;
    Principal manager;

    @BeforeEach
    void aPersonInTwoPrograms() {
        site = world.site();
        person = world.person("Wilhelmina", "Seen");
        var recovery = guarded.program(site);
        counselor = onTheTeam("therapist", recovery, site);
        manager = onTheTeam("care-manager", world.program(site), site);
        goals.add(counselor, person, goals.begin(counselor, person), "Sleep without a drink");
        goals.add(manager, person, goals.begin(manager, person), "Swim on Sundays");
    }

    private Principal onTheTeam(String role, UUID program, UUID site) {
        var staff = world.staff(role, site, program);
        world.joinTeam(staff, world.episode(person, program), true);
        return staff;
    }

    @Test
    void withoutTheNetTheBrokenRuleWouldShowTheGoal() {
        assertThat(goals.of(manager, person)).hasSize(2);
    }

    @Test
    void thePageOfThePersonShowsEachWhatTheNetLetsThrough() throws Exception {
        var page = "/people/" + person;
        assertThat(page(manager, page)).contains("Swim on Sundays").doesNotContain("Sleep without a drink");
        assertThat(page(counselor, page)).contains("Swim on Sundays", "Sleep without a drink");
    }

    @Test
    void anAnswerThatWasHeldBackIsShownToWhomItsRecordIsCleared() throws Exception {
        var page = "/suspensions/" + heldBack();
        assertThat(page(counselor, page)).contains("Wilhelmina Seen");
        assertThat(page(manager, page)).doesNotContain("Wilhelmina Seen");
    }

    /** An answer of which the response is gone: it is of the programs that serve the person, one under Part 2. */
    private UUID heldBack() {
        var id = Ids.next();
        jdbc.sql("""
                insert into alerts.suspension
                    (id, organization_id, instrument_id, item_id, kind, because, ends_at, proposed_by)
                values (?, ?, 'phq-9', 'phq9-9', 'skipped', 'Why', now() + interval '1 day', ?)
                """).params(id, world.organizationOf(site), counselor.id()).update();
        jdbc.sql("insert into alerts.held_back (response_id, item_id, reason, person_id, instrument_id,"
                        + " instrument_version, suspension_id) values (?, 'phq9-9', 'skipped', ?, 'phq-9', '1', ?)")
                .params(Ids.next(), person, id)
                .update();
        return id;
    }

    private String page(Principal who, String address) throws Exception {
        return mvc.perform(get(address).with(World.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @TestConfiguration
    public static class Broken {
        @Bean
        @Primary
        Access clearsAll(RelationStore relations, Accounts accounts, Audit audit) {
            return new ClearsAll(relations, accounts, audit);
        }
    }

    static class ClearsAll extends Access {
        ClearsAll(RelationStore relations, Accounts accounts, Audit audit) {
            super(relations, accounts, audit);
        }

        @Override
        public boolean clears(Principal who, Verb verb, UUID personId, Labels labels) {
            return true;
        }

        @Override
        public void requireCleared(Principal who, Ask ask, UUID personId, Labels labels) {
            // Every label counts as cleared.
        }

        @Override
        public Cleared cleared(Principal who, Verb verb, UUID personId) {
            return Cleared.ALL;
        }

        @Override
        public Cleared cleared(Principal who, Verb verb) {
            return Cleared.ALL;
        }
    }
}
