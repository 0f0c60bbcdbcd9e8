package health.attune.alerts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The alerts of nobody, raised by the self-test: the only ones that a job closes and that do not stay. Every statement
 * names nobody, and the table lets no other alert be closed without a person's closing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SelfTestAlerts {
    private static final String OF_NOBODY = "(select id from alerts.alert where people.is_nobody(person_id))";

    private final JdbcClient jdbc;
    private final Owners owners;

    SelfTestAlerts(JdbcClient jdbc, Owners owners) {
        this.jdbc = jdbc;
        this.owners = owners;
    }

    /** They came through: nobody is told any more. */
    public void close() {
        for (var alert : open()) {
            jdbc.sql("update alerts.alert set state = 'closed', version = version + 1"
                            + " where id = ? and people.is_nobody(person_id)")
                    .param(alert)
                    .update();
            jdbc.sql("insert into alerts.event (alert_id, state) values (?, 'closed')")
                    .param(alert)
                    .update();
            owners.end(alert);
        }
    }

    private List<UUID> open() {
        return jdbc.sql("select id from alerts.alert where people.is_nobody(person_id)"
                        + " and state <> 'closed' for update")
                .query(UUID.class)
                .list();
    }

    /** What the last self-test left goes, so that nothing of it grows. */
    public void remove() {
        close();
        for (var table : List.of("event", "clock", "recipient"))
            jdbc.sql("delete from alerts." + table + " where alert_id in " + OF_NOBODY)
                    .update();
        jdbc.sql("delete from alerts.alert where people.is_nobody(person_id)").update();
    }
}
