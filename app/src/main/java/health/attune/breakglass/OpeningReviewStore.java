package health.attune.breakglass;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OpeningReviewStore {
    /** The openings an account has a case of, in the offices it holds now. */
    static final String CASES = """
            select c.opening_id from breakglass.review_case c join access.relationship p on p.id = c.relationship_id
            where access.counts(p, access.ground_of(c.account_id)) and c.account_id =\s""";

    private final JdbcClient jdbc;

    OpeningReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That a privacy officer sees the person by this relationship, and what is labeled by this clearance. */
    record Case(UUID openingId, UUID accountId, UUID relationshipId, UUID clearanceId) {}

    void insert(Case opened) {
        jdbc.sql("insert into breakglass.review_case (opening_id, account_id, relationship_id, clearance_id)"
                        + " values (?, ?, ?, ?)")
                .params(opened.openingId(), opened.accountId(), opened.relationshipId(), opened.clearanceId())
                .update();
    }

    boolean isCaseOf(UUID openingId, UUID accountId) {
        return jdbc.sql("select ? in (" + CASES + "?)")
                .params(openingId, accountId)
                .query(Boolean.class)
                .single();
    }

    /** Waits for whoever is reviewing it now, and keeps others waiting until this transaction ends. */
    void hold(UUID openingId) {
        jdbc.sql("select 1 from breakglass.opening where id = ? for update")
                .param(openingId)
                .query()
                .singleRow();
    }

    boolean isReviewed(UUID openingId) {
        return jdbc.sql("select exists (select 1 from breakglass.review where opening_id = ?)")
                .param(openingId)
                .query(Boolean.class)
                .single();
    }

    List<UUID> relationshipsOf(UUID openingId) {
        return jdbc.sql("select relationship_id from breakglass.review_case where opening_id = ?")
                .param(openingId)
                .query(UUID.class)
                .list();
    }

    List<UUID> clearancesOf(UUID openingId) {
        return jdbc.sql("select clearance_id from breakglass.review_case"
                        + " where opening_id = ? and clearance_id is not null")
                .param(openingId)
                .query(UUID.class)
                .list();
    }

    int waitingFor(UUID accountId) {
        return jdbc.sql("select count(*) from (" + CASES + "?) mine where not exists"
                        + " (select 1 from breakglass.review r where r.opening_id = mine.opening_id)")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    /** False where somebody has reviewed it already. */
    boolean insert(UUID openingId, Opening.Review review) {
        return jdbc.sql("""
                insert into breakglass.review (opening_id, outcome, words, reviewed_by, reviewed_at)
                values (?, ?, ?, ?, ?) on conflict (opening_id) do nothing
                """)
                        .params(
                                openingId,
                                review.outcome(),
                                review.words(),
                                review.reviewedBy(),
                                Timestamp.from(review.reviewedAt()))
                        .update()
                == 1;
    }

    void tellNow(UUID openingId) {
        jdbc.sql("update breakglass.opening set tell_since = now() where id = ? and withheld_because is not null")
                .param(openingId)
                .update();
    }

    /** Marks what is overdue and was not reminded of in the last day, and returns it. */
    List<UUID> remind() {
        return jdbc.sql("""
                update breakglass.opening o set reminded_at = now()
                where o.review_by <= now() and (o.reminded_at is null or o.reminded_at <= now() - interval '1 day')
                  and not exists (select 1 from breakglass.review r where r.opening_id = o.id)
                returning o.id
                """).query(UUID.class).list();
    }

    /** What that account did with the person's data in that time, by the audit trail: kind of thing, and how often. */
    List<OpeningReviews.Looked> looked(Opening opening) {
        return jdbc.sql("""
                select e.data_class, e.verb, count(*) as times, min(e.at) as first_at from audit.entry e
                where e.person_id = :person and e.actor_id = :account and e.at between :from and :until and e.allowed
                group by e.data_class, e.verb order by min(e.at), e.data_class
                """)
                .param("person", opening.personId())
                .param("account", opening.accountId())
                .param("from", Timestamp.from(opening.beganAt()))
                .param("until", Timestamp.from(opening.lastAt()))
                .query(OpeningReviews.Looked.class)
                .list();
    }
}
