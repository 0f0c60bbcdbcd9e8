package health.attune.assets;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is kept ready is what the raw scores say: computed anew by one statement that shares nothing with the fold, its
 * thresholds and groups typed in from the published figures.
 */
@AttuneTest
class StandingRecomputedTest {
    private static final String RECOMPUTED = """
            with published (domain, instrument_id, score_id, sign, points, mean, sd) as (values
                ('wellbeing', 'who-5', 'percent', 1, 24, 70, 20),
                ('resilience', 'brs', 'mean', 1, 0.83, 3.70, 0.68),
                ('connection', 'ucla-3', 'total', -1, 2, 3.89, 1.34),
                ('support', 'osss-3', 'total', 1, 4, 10.1, 2.3),
                ('depression', 'phq-9', 'total', -1, 6, 2.91, 3.52),
                ('anxiety', 'gad-7', 'total', -1, 4, 2.95, 3.41)),
            told as (
                select p.*, s.person_id, s.response_id, s.answered_at, s.value, s.low, s.high, s.missing,
                    s.answered_at >= (e.started_on::timestamp at time zone 'America/New_York') as in_care
                from checkins.score s
                join published p using (instrument_id, score_id)
                join programs.episode e on e.person_id = s.person_id
                where not s.superseded and s.value is not null and s.person_id = any(:people)),
            began as (
                select distinct on (person_id, domain) * from told where in_care and missing = 0
                order by person_id, domain, answered_at),
            newest as (
                select distinct on (person_id, domain) * from told
                order by person_id, domain, answered_at desc),
            compared as (
                select n.person_id, n.domain, b.value as baseline, n.value as latest, n.points,
                    50 + 10 * n.sign * (n.value - n.mean) / n.sd as latest_t,
                    50 + 10 * n.sign * (b.value - n.mean) / n.sd as baseline_t,
                    least(n.sign * (n.low - b.value), n.sign * (n.high - b.value)) as worst,
                    greatest(n.sign * (n.low - b.value), n.sign * (n.high - b.value)) as best,
                    n.answered_at > b.answered_at as later
                from newest n left join began b using (person_id, domain))
            select c.person_id || ' ' || c.domain || ': ' || concat_ws(', ',
                case when c.later is not true then 'not-enough-data'
                     when worst >= points - 1e-9 then 'gain'
                     when best <= 1e-9 - points then 'loss'
                     when best < points - 1e-9 and worst > 1e-9 - points then 'no-reliable-change'
                     else 'uncertain' end,
                baseline, latest,
                round(case when c.later then baseline_t end::numeric, 6), round(latest_t::numeric, 6))
            from compared c order by 1
            """;
    private static final String KEPT = """
            select person_id || ' ' || domain || ': ' || concat_ws(', ', change, baseline, latest,
                round(baseline_t::numeric, 6), round(latest_t::numeric, 6))
            from assets.standing
            where person_id = any(:people) and domain <> 'function' and latest is not null order by 1
            """;
    private static final List<String> ASKED = List.of("who-5", "brs", "ucla-3", "osss-3", "phq-9", "gad-7");

    @Autowired
    World world;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyStandingIsWhatItsRawScoresSay() {
        var people = people();
        var kept = rows(KEPT, people);
        assertThat(rows(RECOMPUTED, people)).isEqualTo(kept);
        for (var word : List.of(": gain", ": loss", ": no-reliable-change", ": uncertain", ": not-enough-data"))
            assertThat(kept).as("a case of each word").anyMatch(row -> row.contains(word));
    }

    private UUID[] people() {
        var diary = new Diary(service);
        var program = world.program(world.site());
        var people = new ArrayList<UUID>();
        for (int weeks : List.of(1, 2, 3, 5, 8, 13, 21)) {
            for (int i = 0; i < 6; i++) {
                var person = world.person("Rosa", "Number " + weeks + "-" + i);
                world.episode(person, program);
                diary.weekly(person, weeks, ASKED);
                diary.answer(
                        person, World.today().plusDays(1), "gad-7", 2, 3, i % 4, i % 4, 3, i % 2 == 0 ? null : 1, 3);
                people.add(person);
            }
        }
        return people.toArray(UUID[]::new);
    }

    private List<String> rows(String sql, UUID[] people) {
        return jdbc.sql(sql).param("people", people).query(String.class).list();
    }
}
