package health.attune.checkins.spool;

import health.attune.Owner;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A database that refuses what a test names. */
final class Refusing {
    private final ApplicationContext service;

    Refusing(ApplicationContext service) {
        this.service = service;
    }

    interface Work {
        void run() throws Exception;
    }

    /** To file that answer, for a reason that does not pass. */
    void toFile(UUID answer, Work meanwhile) throws Exception {
        refuse(new On("checkins.spooled", "id"), answer, "raise exception ''refused''", meanwhile);
    }

    /** To file that answer, for a reason that looks as if it would pass. */
    void toFileNow(UUID answer, Work meanwhile) throws Exception {
        refuse(new On("checkins.spooled", "id"), answer, "raise exception using errcode = ''XX002''", meanwhile);
    }

    /** To take in alerts of that person, since its disk is full. */
    void alertsOf(UUID person, Work meanwhile) throws Exception {
        refuse(new On("alerts.alert", "person_id"), person, "raise exception using errcode = ''53100''", meanwhile);
    }

    private record On(String table, String column) {}

    private void refuse(On on, UUID id, String how, Work meanwhile) throws Exception {
        sql("create or replace function %s_refused() returns trigger language plpgsql as 'begin %s; end'"
                .formatted(on.table(), how));
        sql("create trigger refused before insert on %s for each row when (new.%s = '%s') execute function %s_refused()"
                .formatted(on.table(), on.column(), id, on.table()));
        try {
            meanwhile.run();
        } finally {
            sql("drop trigger refused on " + on.table());
        }
    }

    private void sql(String statement) {
        Owner.of(service).sql(statement).update();
    }
}
