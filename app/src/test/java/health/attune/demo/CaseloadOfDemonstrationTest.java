package health.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.access.Accounts;
import health.attune.caseload.CaseloadRows;
import health.attune.caseload.Caseloads;
import health.attune.simulator.sites.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the caseloads of the demo say is true: recomputed from raw facts by a statement without their code. In a larger
 * one by {@code -Dattune.caseload.size=clinic -Dattune.caseload.seed=2}.
 */
@SpringBootTest(classes = Attune.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyDatabase.class)
class CaseloadOfDemonstrationTest {
    @Autowired
    Demonstration demonstration;

    @Autowired
    Caseloads caseloads;

    @Autowired
    CaseloadRows rows;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        var size = Size.named(System.getProperty("attune.caseload.size", "small"));
        demonstration.load(size, Long.getLong("attune.caseload.seed", 1), (loaded, of, answers) -> {});
    }

    @Test
    void whoSignsInFindsWhatColleaguesDid() {
        assertThat(jdbc.sql("select count(*) from reviews.review join demo.sign_in on account_id = consultant_id"
                                + " where ended_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from handoffs.handoff where offered_by = account_id")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** In a transaction that is taken back: with few of the demo it came back. */
    @Test
    @Transactional
    void everyWhyIsTrueAndNoneIsMissing() throws IOException {
        withSomeItCameBack();
        var told = new HashMap<String, Double>();
        for (var worker : workers())
            for (var listed : caseloads.mine(accounts.principal(worker).orElseThrow()))
                for (var why : listed.whys())
                    // Of alerts, one may see more than another.
                    told.merge(
                            listed.row().place().episodeId() + " "
                                    + why.reason().word(),
                            why.figure(),
                            Math::max);
        var ofTeams = ofTeams();
        var recomputed = recomputed();
        recomputed.keySet().removeIf(line -> !ofTeams.contains(line.substring(0, 36)));
        assertThat(recomputed.keySet())
                .anyMatch(line -> line.endsWith(" tells-of-relapse"))
                .anyMatch(line -> line.endsWith(" came-back"));
        assertThat(told).hasSizeGreaterThan(40).containsExactlyInAnyOrderEntriesOf(recomputed);
    }

    @Test
    void whatTookPlaceIsAContactAndWhatIsToComeIsBooked() {
        var wrong = jdbc.sql("""
                select count(*) from appointments.appointment a where (a.status = 'booked') <> (a.contact_id is null)
                    or a.status = 'fulfilled' and not exists (select 1 from contacts.contact c
                        where c.id = a.contact_id and c.is_completed and c.at = a.starts_at)
                """).query(Integer.class).single();
        var coming = jdbc.sql("select count(*) from appointments.appointment where status = 'booked'")
                .query(Integer.class)
                .single();
        assertThat(wrong).isZero();
        assertThat(coming).isPositive();
    }

    @Test
    void makingThemAnewChangesNothing() {
        var loaded = contents();
        var people = jdbc.sql("select id from people.person").query(UUID.class).set();
        transaction.executeWithoutResult(status -> rows.keep(people));
        assertThat(contents()).isEqualTo(loaded).hasSizeGreaterThan(30);
    }

    /** As the person said, as staff saw, or by a score. */
    private void withSomeItCameBack() {
        jdbc.sql("""
                insert into relapseplans.turn (id, episode_id, person_id, phase, cause, recorded_at, recorded_by)
                select gen_random_uuid(), n.episode_id, n.person_id, 'treatment', n.cause, now() - interval '3 days',
                    case when n.cause in ('person', 'staff') then (select id from access.account limit 1) end
                from (select w.episode_id, w.person_id, (array['person', 'staff', 'not-at-target', 'reliably-worse'])
                        [1 + row_number() over (order by w.episode_id) % 4] as cause
                    from caseload.row w where not exists (select 1 from relapseplans.turn t
                        where t.episode_id = w.episode_id) order by w.episode_id limit 40) n
                """).update();
        var people = jdbc.sql("select id from people.person").query(UUID.class).set();
        transaction.executeWithoutResult(status -> rows.keep(people));
    }

    private List<UUID> workers() {
        return jdbc.sql("select distinct account_id from access.relationship where account_id is not null"
                        + " and exists (select 1 from access.role_now r where r.account_id = relationship.account_id)")
                .query(UUID.class)
                .list();
    }

    private Map<String, Double> recomputed() throws IOException {
        var sql = new ClassPathResource("caseload/whys.sql").getContentAsString(StandardCharsets.UTF_8);
        var figures = new HashMap<String, Double>();
        jdbc.sql(sql).query(row -> {
            figures.put(row.getString("episode_id") + " " + row.getString("reason"), row.getDouble("figure"));
        });
        return figures;
    }

    /** The open episodes with somebody on the team now, by a role they hold there, who may read the record. */
    private Set<String> ofTeams() {
        return jdbc.sql("""
                select distinct m.episode_id::text from programs.care_team_member m
                join access.relationship r on r.id = m.relationship_id
                join programs.episode e on e.id = m.episode_id
                where e.ended_on is null and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
                  and r.relation in ('care_team', 'consultant', 'supervisor')
                  and access.counts(r, access.ground_of(r.account_id))
                """).query(String.class).set();
    }

    private List<String> contents() {
        return jdbc.sql("select (to_jsonb(w) - 'version')::text from caseload.row w order by episode_id")
                .query(String.class)
                .list();
    }
}
