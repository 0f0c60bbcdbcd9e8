package health.attune.bench.person;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that the page shows, read in one transaction by three statements, with nobody asked and nothing written. */
final class BareRows {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final UUID person;

    BareRows(ApplicationContext service, UUID person) {
        jdbc = service.getBean(JdbcClient.class);
        transaction = service.getBean(TransactionTemplate.class);
        this.person = person;
    }

    /** Returns the characters that were read. */
    long read() {
        var characters = new long[1];
        RowCallbackHandler reading = row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++)
                characters[0] += String.valueOf(row.getString(i)).length();
        };
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select * from people.person where id = ?").param(person).query(reading);
            jdbc.sql("select * from assets.standing where person_id = ?")
                    .param(person)
                    .query(reading);
            jdbc.sql("""
                    select instrument_id, score_id, answered_at, value, low, high, missing from checkins.score
                    where person_id = ? and not superseded and answered_at >= now() - interval '12 months'
                    order by person_id, instrument_id, score_id, answered_at
                    """).param(person).query(reading);
        });
        return characters[0];
    }
}
