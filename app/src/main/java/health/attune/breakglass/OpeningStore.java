package health.attune.breakglass;

import health.attune.database.clocks.TransactionTime;
import health.attune.looks.WithheldLooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OpeningStore {
    private static final String OPENINGS = """
            select o.*, r.outcome, r.words as review_words, r.reviewed_by, r.reviewed_at
            from breakglass.opening o left join breakglass.review r on r.opening_id = o.id
            where\s""";

    private final JdbcClient jdbc;

    OpeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    Limits limits() {
        return jdbc.sql("""
                select minutes_open, working_days, unusual_from, searches_an_hour from breakglass.limits
                where in_force_from <= current_date order by in_force_from desc limit 1
                """).query(Limits.class).single();
    }

    List<String> reasons() {
        return jdbc.sql("""
                select word from breakglass.reason where in_force_from <= current_date
                  and (in_force_until is null or in_force_until >= current_date) order by word
                """).query(String.class).list();
    }

    /** The account looks for somebody; returns the search's id. */
    UUID beginSearch(UUID accountId) {
        return jdbc.sql("insert into breakglass.search (account_id) values (?) returning id")
                .param(accountId)
                .query(UUID.class)
                .single();
    }

    void found(UUID searchId, UUID personId) {
        jdbc.sql("update breakglass.search set person_id = ? where id = ?")
                .params(personId, searchId)
                .update();
    }

    /** Whom that search of the account found, a short time ago. */
    Optional<UUID> foundBy(UUID searchId, UUID accountId) {
        return jdbc.sql("""
                select person_id from breakglass.search where id = ? and account_id = ? and person_id is not null
                  and at > clock_timestamp() - interval '30 minutes'
                """).params(searchId, accountId).query(UUID.class).optional();
    }

    void forgetSearches() {
        jdbc.sql("delete from breakglass.search where at < now() - interval '1 day'")
                .update();
    }

    /** How often the account looked in the last hour. */
    int searches(UUID accountId) {
        return jdbc.sql("select count(*) from breakglass.search"
                        + " where account_id = ? and at > clock_timestamp() - interval '1 hour'")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    /** Those of which the person is not told, with the search before, the ending after and the review. */
    List<WithheldLooks.Span> withheldFrom(UUID personId) {
        return jdbc.sql("""
                select account_id, began_at - interval '1 hour' as since,
                    coalesce(ended_at, ends_at) + interval '10 minutes' as until
                from breakglass.opening
                where person_id = :person and withheld_because is not null and tell_since is null
                union all
                select c.account_id, o.began_at, coalesce(r.reviewed_at, now()) + interval '10 minutes'
                from breakglass.opening o
                join breakglass.review_case c on c.opening_id = o.id
                left join breakglass.review r on r.opening_id = o.id
                where o.person_id = :person and o.withheld_because is not null and o.tell_since is null
                """)
                .param("person", personId)
                .query((row, number) -> new WithheldLooks.Span(
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    /** False where the account has one open. */
    boolean insert(Opening opening, UUID relationshipId) {
        return jdbc.sql("""
                insert into breakglass.opening (id, person_id, account_id, organization_id, relationship_id, reason,
                    words, began_at, ends_at, review_by, withheld_because)
                values (:id, :person, :account, :organization, :relationship, :reason, :words, :began, :ends, :review,
                    :withheld)
                on conflict (account_id) where ended_at is null do nothing
                """)
                        .param("id", opening.id())
                        .param("person", opening.personId())
                        .param("account", opening.accountId())
                        .param("organization", opening.organizationId())
                        .param("relationship", relationshipId)
                        .param("reason", opening.reason())
                        .param("words", opening.words())
                        .param("began", Timestamp.from(opening.beganAt()))
                        .param("ends", Timestamp.from(opening.endsAt()))
                        .param("review", Timestamp.from(opening.reviewBy()))
                        .param("withheld", opening.withheldBecause())
                        .update()
                == 1;
    }

    Optional<Opening> find(UUID id) {
        return list("o.id = ?", id).stream().findFirst();
    }

    /** The one that the account has open, also where its time is over and nothing has ended it yet. */
    Optional<Opening> openOf(UUID accountId) {
        return list("o.account_id = ? and o.ended_at is null", accountId).stream()
                .findFirst();
    }

    /** Those of the person, the newest first, that they are told of and have not said to have read. */
    List<Opening> toTell(UUID personId) {
        return list(
                "o.person_id = ? and (o.withheld_because is null or o.tell_since is not null)"
                        + " and o.told_at is null order by o.began_at desc",
                personId);
    }

    List<Opening> over() {
        return list("o.ended_at is null and o.ends_at <= now() limit 100");
    }

    UUID relationshipOf(UUID openingId) {
        return jdbc.sql("select relationship_id from breakglass.opening where id = ?")
                .param(openingId)
                .query(UUID.class)
                .single();
    }

    /** False where it was ended already. */
    boolean end(UUID openingId, Instant at) {
        return jdbc.sql("update breakglass.opening set ended_at = ? where id = ? and ended_at is null")
                        .params(Timestamp.from(at), openingId)
                        .update()
                == 1;
    }

    void told(UUID personId, UUID openingId) {
        jdbc.sql("update breakglass.opening set told_at = now() where id = ? and person_id = ? and told_at is null")
                .params(openingId, personId)
                .update();
    }

    int openedIn30Days(UUID accountId) {
        return jdbc.sql("select count(*) from breakglass.opening"
                        + " where account_id = ? and began_at > now() - interval '30 days'")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    List<Opening> list(String condition, Object... facts) {
        return jdbc.sql(OPENINGS + condition)
                .params(facts)
                .query(OpeningStore::opening)
                .list();
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var review = outcome == null
                ? null
                : new Opening.Review(
                        outcome,
                        row.getString("review_words"),
                        row.getObject("reviewed_by", UUID.class),
                        row.getTimestamp("reviewed_at").toInstant());
        return new Opening(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("reason"),
                row.getString("words"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                moment(row, "ended_at"),
                row.getTimestamp("review_by").toInstant(),
                row.getString("withheld_because"),
                review);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
