package health.attune.safeguards.finder;

import health.attune.safeguards.finder.FinderStore.Cursor;
import health.attune.safeguards.finder.FinderStore.Horizon;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the finder has come, in the database, so that whoever runs it next goes on from there. */
@Component
class FinderState {
    private static final UUID FIRST = new UUID(0, 0);
    private final JdbcClient jdbc;

    FinderState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where it goes on. Transactions that have not begun yet can't have changed anything: where one is named, the
     * database came from a copy whose transactions were counted differently, and those of now are looked at.
     */
    Cursor settled(Horizon horizon) {
        jdbc.sql("""
                update safeguards.finder set settled = cast(:ended as xid8), settled_id = :first, pass_after = :first
                where settled > cast(:begun as xid8)
                """)
                .param("ended", horizon.ended())
                .param("first", FIRST)
                .param("begun", horizon.begun())
                .update();
        return jdbc.sql("select settled::text as transaction, settled_id as id from safeguards.finder")
                .query(Cursor.class)
                .single();
    }

    /** All up to there was looked at; beyond what has surely ended it is looked at again. */
    void settle(Cursor upTo, Horizon horizon) {
        jdbc.sql("""
                update safeguards.finder set
                    settled = least(cast(:transaction as xid8), cast(:ended as xid8)),
                    settled_id = case when cast(:transaction as xid8) < cast(:ended as xid8) then :id else :first end
                """)
                .param("transaction", upTo.transaction())
                .param("ended", horizon.ended())
                .param("id", upTo.id())
                .param("first", FIRST)
                .update();
    }

    UUID passAfter() {
        return jdbc.sql("select pass_after from safeguards.finder")
                .query(UUID.class)
                .single();
    }

    void passedUpTo(UUID id) {
        jdbc.sql("update safeguards.finder set pass_after = ?").param(id).update();
    }

    /** The pass over all ended, and the next one begins. */
    void passed() {
        jdbc.sql("update safeguards.finder set pass_after = ?, passed_at = now(), pass_began_at = now()")
                .param(FIRST)
                .update();
    }

    void ran() {
        jdbc.sql("update safeguards.finder set ran_at = now()").update();
    }
}
