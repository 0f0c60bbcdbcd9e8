package health.attune.access.probes;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.access.labels.LabeledRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was written before its program was marked under 42 CFR Part 2 gets the label that it would have had. */
@AttuneTest
class LabeledRowsTest {
    /** Labeled by where an answer comes from, or made anew from what is labeled. */
    private static final Set<String> OTHERWISE = Set.of(
            "alerts.alert",
            "alerts.assessment",
            "alerts.follow_up",
            "alerts.held_back",
            "assets.standing",
            "caseload.row",
            "checkins.checkin",
            "checkins.response",
            "checkins.schedule",
            "checkins.score",
            "circumstances.circumstance",
            "consents.consent",
            "contacts.contact",
            "goals.goal",
            "safetyplans.plan");

    @Autowired
    ApplicationContext service;

    @Autowired
    LabeledRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyLabeledTableFollowsItsPrograms() throws IOException {
        var labeled = new TreeSet<>(jdbc.sql("""
                select c.relnamespace::regnamespace || '.' || c.relname
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where a.attname = 'labels' and not a.attisdropped and c.relkind = 'r' and c.relrowsecurity
                """).query(String.class).list());
        labeled.removeAll(OTHERWISE);
        assertThat(labeled).containsExactlyInAnyOrderElementsOf(told());
    }

    @Test
    void whatHadNoLabelGetsTheOneOfItsProgram() throws IOException {
        var person = UUID.fromString(new Fixture(service).people.get("labeled").id("people"));
        int met = 0;
        for (var table : told())
            if (!labels(table, person).isEmpty()) {
                met++;
                assertThat(whenLabeledLater(table, person)).as(table).isEqualTo(labels(table, person));
            }
        assertThat(met).as("tables of which the fixture has rows").isGreaterThan(6);
    }

    private List<String> whenLabeledLater(String table, UUID person) {
        return transaction.execute(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("update " + table + " set labels = '{}' where person_id = ?")
                    .param(person)
                    .update();
            assertThat(rows.label(Set.of(person))).containsExactly(person);
            return labels(table, person);
        });
    }

    private List<String> labels(String table, UUID person) {
        return jdbc.sql("select labels::text from " + table + " where person_id = ? order by id")
                .param(person)
                .query(String.class)
                .list();
    }

    private static Set<String> told() throws IOException {
        var told = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:access/labels/*.csv"))
            file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> told.add(line.split(",", 2)[0]));
        return told;
    }
}
