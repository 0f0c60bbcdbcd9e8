package health.attune.safeguards.finder;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The responses that the finder can't judge: kept in the database, so that each is known by its id until it can. */
@Component
class Unjudged {
    private final JdbcClient jdbc;

    Unjudged(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new. */
    boolean note(RawResponse response, String fault) {
        return jdbc.sql("""
                insert into safeguards.unjudged (response_id, person_id, instrument_id, fault)
                values (:response, :person, :instrument, :fault) on conflict (response_id) do nothing
                """)
                        .param("response", response.id())
                        .param("person", response.personId())
                        .param("instrument", response.instrumentId())
                        .param("fault", fault)
                        .update()
                == 1;
    }

    /** These can be judged. */
    void forget(Collection<UUID> responseIds) {
        jdbc.sql("delete from safeguards.unjudged where response_id = any(?)")
                .param(responseIds.toArray(UUID[]::new))
                .update();
    }

    /** How many there are; of what was withdrawn, nobody has to be told any more. */
    int count() {
        return jdbc.sql("""
                select count(*) from safeguards.unjudged u
                where not exists (select 1 from checkins.withdrawal w where w.response_id = u.response_id)
                """).query(Integer.class).single();
    }
}
