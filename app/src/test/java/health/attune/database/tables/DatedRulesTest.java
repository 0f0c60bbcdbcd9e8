package health.attune.database.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Owner;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which rule is in force, at each of its boundaries, in a table that is gone with the test. */
@AttuneTest
class DatedRulesTest {
    private static final String RULES = """
            create temporary table rule on commit drop as
            select word, figure, current_date + from_day as in_force_from, current_date + until_day as in_force_until
            from (values
                ('kept', 1, -9, null),
                ('changed', 1, -9, null), ('changed', 2, 0, null), ('changed', 3, 1, null),
                ('over', 1, -9, -1),
                ('on its last day', 1, -9, 0)) as r (word, figure, from_day, until_day)
            """;

    @Autowired
    ApplicationContext service;

    @Test
    void ofThoseInForceTheLatestCounts() {
        var source = Owner.source(service);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
            var jdbc = JdbcClient.create(source);
            jdbc.sql(RULES).update();
            var figures = new DatedRules(jdbc).figures("pg_temp");
            assertThat(figures.byWord()).isEqualTo(Map.of("kept", 1, "changed", 2, "on its last day", 1));
            assertThat(figures.of("changed")).isEqualTo(2);
            assertThatThrownBy(() -> figures.of("over")).hasMessageContaining("over");
        });
    }
}
