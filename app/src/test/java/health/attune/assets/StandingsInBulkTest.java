package health.attune.assets;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.HistoryRecorded;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class StandingsInBulkTest {
    private static final LocalDate START = World.today().minusDays(50);

    @Autowired
    World world;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void manyPeopleAtOnceStandWhereEachOfThemWouldAlone() {
        var diary = new Diary(service);
        var program = world.program(world.site());
        var people = new LinkedHashSet<UUID>();
        for (int i = 0; i < 3; i++) {
            var person = world.person("Ana", "Ruiz " + i);
            if (i > 0) world.episode(person, program);
            diary.answer(person, START, "phq-9", 2, 2, 2, 2, 2, 2, 2, 2, i, null);
            diary.answer(person, START.plusDays(20 + i), "phq-9", 1, 0, 0, 0, 0, 0, 0, 0, 0, null);
            diary.answer(person, START.plusDays(21), "who-5", 3, 3, 3, 3, 3);
            people.add(person);
        }
        var alone = standings(people);
        assertThat(alone).hasSize(9);
        var nobody = world.person("Bo", "Lind");
        people.add(nobody);
        jdbc.sql("update assets.standing set answered = 99 where person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .update();
        transaction.executeWithoutResult(status -> service.publishEvent(new HistoryRecorded(people)));
        assertThat(standings(people)).isEqualTo(alone);
    }

    private List<String> standings(Set<UUID> people) {
        return jdbc.sql("select s::text from assets.standing s where person_id = any(?) order by person_id, domain")
                .param(people.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
