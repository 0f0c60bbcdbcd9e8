package health.attune.access.happenings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to accounts, for their owners and for those who look after the accounts of staff. */
@Component
public class Happenings {
    private static final int SHOWN = 20;
    private static final String ROWS = """
            select h.id, h.what, h.at, b.name as by, h.about, h.client, h.seen_at is not null as seen
            from access.happening h left join access.account b on b.id = h.by_account
            where h.account_id = :account
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Happenings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * What is to be kept.
     *
     * @param by who did it; null for the owner, or an operator at the machine
     */
    public record Entry(
            UUID accountId, Happened what, @Nullable UUID by, String about, String client) {

        /** Its owner did that. */
        public static Entry own(UUID accountId, Happened what, String about, String client) {
            return new Entry(accountId, what, null, about, client);
        }

        /** A member of staff did that. */
        public static Entry by(@Nullable UUID staff, UUID accountId, Happened what, String about) {
            return new Entry(accountId, what, staff, about, "");
        }
    }

    public void add(Entry entry) {
        jdbc.sql("""
                insert into access.happening (account_id, what, by_account, about, client, seen_at)
                values (:account, :what, :by, :about, :client, case when :told then null else now() end)
                """)
                .param("account", entry.accountId())
                .param("what", entry.what().word())
                .param("by", entry.by())
                .param("about", entry.about())
                .param("client", entry.client())
                .param("told", entry.what().isTold())
                .update();
        if (entry.what().isTold()) events.publishEvent(new AccountChanged(entry.accountId(), entry.what()));
    }

    /** The newest first. */
    public List<Happening> of(UUID accountId) {
        return rows(ROWS + " order by h.id desc limit " + SHOWN, accountId);
    }

    /** What its owner was not shown yet. */
    public List<Happening> unseen(UUID accountId) {
        return rows(ROWS + " and h.seen_at is null order by h.id desc limit " + SHOWN, accountId);
    }

    /** Its owner has looked at all up to that one. */
    public void see(UUID accountId, long last) {
        jdbc.sql("update access.happening set seen_at = now()"
                        + " where account_id = :account and seen_at is null and id <= :last")
                .param("account", accountId)
                .param("last", last)
                .update();
    }

    /** It began with its owner, who has nothing to be told of. */
    public void seeAll(UUID accountId) {
        see(accountId, Long.MAX_VALUE);
    }

    private List<Happening> rows(String sql, UUID accountId) {
        return jdbc.sql(sql)
                .param("account", accountId)
                .query((row, number) -> new Happening(
                        row.getLong("id"),
                        Happened.of(row.getString("what")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("about"),
                        row.getString("client"),
                        row.getBoolean("seen")))
                .list();
    }
}
