package health.attune.reviews;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.reviews.PastReview.Answer;
import health.attune.reviews.PastReview.Question;
import health.attune.reviews.Review.Colleague;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PastReviewStore {
    private final JdbcClient jdbc;

    PastReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PastReview> of(UUID personId, Cleared cleared) {
        return jdbc.sql("""
                select k.*, r.questions, r.put_by, r.put_at, p.name as put_by_name, c.name as consultant
                from reviews.consultation k join reviews.review r on r.id = k.review_id
                join access.account p on p.id = r.put_by join access.account c on c.id = k.consulted_by
                where k.person_id = :person and
                """ + cleared.on("k") + " order by k.consulted_at desc, k.id")
                .param("person", personId)
                .params(cleared.parameters())
                .query(PastReviewStore::past)
                .list();
    }

    private static PastReview past(ResultSet row, int number) throws SQLException {
        return new PastReview(
                row.getObject("id", UUID.class),
                new Question(
                        row.getString("questions"),
                        new Colleague(row.getObject("put_by", UUID.class), row.getString("put_by_name")),
                        row.getTimestamp("put_at").toInstant()),
                new Answer(
                        row.getString("words"),
                        row.getObject("minutes", Integer.class),
                        new Colleague(row.getObject("consulted_by", UUID.class), row.getString("consultant")),
                        row.getTimestamp("consulted_at").toInstant()),
                List.of(),
                Labels.of(row.getArray("labels")));
    }
}
