package health.attune.reviews;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.reviews.Review.Colleague;
import health.attune.reviews.Review.End;
import health.attune.reviews.Review.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReviewStore {
    private static final String SHOWN = """
            select r.*, c.name as consultant, p.name as put_by_name
            from reviews.review r join access.account c on c.id = r.consultant_id
            join access.account p on p.id = r.put_by where\s""";

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.sql("select now()").query(Timestamp.class).single().toInstant();
    }

    /**
     * What is asked of whom.
     *
     * @param relationshipId by which the consultant stands to the person meanwhile
     */
    record Put(UUID id, Place place, UUID consultantId, UUID relationshipId, String questions) {}

    /** False where one is open about the same episode. */
    boolean insert(Put put, UUID by) {
        return jdbc.sql("""
                insert into reviews.review
                    (id, person_id, episode_id, program_id, consultant_id, relationship_id, questions, put_by)
                values (:id, :person, :episode, :program, :consultant, :relationship, :questions, :by)
                on conflict do nothing
                """)
                        .param("id", put.id())
                        .param("person", put.place().personId())
                        .param("episode", put.place().episodeId())
                        .param("program", put.place().programId())
                        .param("consultant", put.consultantId())
                        .param("relationship", put.relationshipId())
                        .param("questions", put.questions())
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql(SHOWN + "r.id = ?").param(id).query(ReviewStore::review).optional();
    }

    /** The same, and nobody else changes it until this transaction is over. */
    Optional<Review> locked(UUID id) {
        return jdbc.sql(SHOWN + "r.id = ? for update of r")
                .param(id)
                .query(ReviewStore::review)
                .optional();
    }

    /** The open ones, by episode. */
    Map<UUID, Review> open(Collection<UUID> episodes, Cleared labels) {
        var found = new HashMap<UUID, Review>();
        jdbc.sql(SHOWN + "r.episode_id = any(:episodes) and r.ended_at is null and " + labels.on("r"))
                .param("episodes", episodes.toArray(UUID[]::new))
                .params(labels.parameters())
                .query(ReviewStore::review)
                .list()
                .forEach(review -> found.put(review.place().episodeId(), review));
        return found;
    }

    List<UUID> openOf(UUID episodeId) {
        return jdbc.sql("select id from reviews.review where episode_id = ? and ended_at is null")
                .param(episodeId)
                .query(UUID.class)
                .list();
    }

    /** When the consultant was asked last, by episode; those never asked about are missing. */
    Map<UUID, Instant> consulted(Collection<UUID> episodes) {
        var found = new HashMap<UUID, Instant>();
        jdbc.sql("select episode_id, max(consulted_at) as at from reviews.consultation"
                        + " where episode_id = any(?) group by episode_id")
                .param(episodes.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("episode_id", UUID.class),
                            row.getTimestamp("at").toInstant());
                });
        return found;
    }

    /** Ends it; the relationship is for the caller to end. Returns which one that is, none where it has ended. */
    Optional<UUID> end(UUID id, End end, @Nullable UUID by) {
        return jdbc.sql("update reviews.review set ended_at = now(), ending = :ending, ended_by = :by"
                        + " where id = :id and ended_at is null returning relationship_id")
                .param("id", id)
                .param("ending", end.word())
                .param("by", by)
                .query(UUID.class)
                .optional();
    }

    void insert(Review review, Consultation consultation, UUID by) {
        jdbc.sql("""
                insert into reviews.consultation
                    (id, review_id, person_id, episode_id, program_id, words, minutes, consulted_by)
                values (:id, :review, :person, :episode, :program, :words, :minutes, :by)
                """)
                .param("id", consultation.id())
                .param("review", review.id())
                .param("person", review.personId())
                .param("episode", review.place().episodeId())
                .param("program", review.place().programId())
                .param("words", consultation.words())
                .param("minutes", consultation.minutes())
                .param("by", by)
                .update();
    }

    /**
     * What that consultant sent by that id, a line each: what they said and how long they talked, then of each
     * suggestion its kind, who is asked and its words; none where nothing.
     */
    List<String> said(UUID consultationId, UUID by) {
        return jdbc.sql("""
                select concat_ws(' ', c.minutes, c.words) as line, null as id from reviews.consultation c
                where c.id = :id and c.consulted_by = :by
                union all
                select concat_ws(' ', n.kind, n.asked_id, n.words), n.id
                from reviews.recommendation n join reviews.consultation c on c.id = n.consultation_id
                where c.id = :id and c.consulted_by = :by
                order by id nulls first
                """)
                .param("id", consultationId)
                .param("by", by)
                .query((row, number) -> row.getString("line").strip())
                .list();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        var ending = row.getString("ending");
        return new Review(
                row.getObject("id", UUID.class),
                new Place(
                        row.getObject("person_id", UUID.class),
                        row.getObject("episode_id", UUID.class),
                        row.getObject("program_id", UUID.class)),
                new Colleague(row.getObject("consultant_id", UUID.class), row.getString("consultant")),
                row.getString("questions"),
                new Colleague(row.getObject("put_by", UUID.class), row.getString("put_by_name")),
                row.getTimestamp("put_at").toInstant(),
                Labels.of(row.getArray("labels")),
                ending == null ? null : End.ofWord(ending));
    }
}
