package health.attune.reviews;

import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.reviews.Recommendation.Kind;
import health.attune.reviews.Recommendation.State;
import health.attune.reviews.Review.Colleague;
import health.attune.reviews.Review.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RecommendationStore {
    private static final String SHOWN = """
            select n.*, o.id as owner_now, o.name as owner, a.name as asked, b.name as recommender, s.time_zone
            from reviews.recommendation n
            join programs.program g on g.id = n.program_id join programs.site s on s.id = g.site_id
            join access.account o on o.id = reviews.owner_now(n.episode_id, n.owner_id)
            join access.account a on a.id = n.asked_id
            join access.account b on b.id = n.recommended_by where\s""";

    private static final String OPEN = "n.state in ('asked', 'accepted', 'modified', 'declined')";

    private final JdbcClient jdbc;

    RecommendationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the zone of the site where the person is cared for. */
    record Kept(Recommendation recommendation, ZoneId zone) {}

    void insert(UUID consultationId, Place place, Consultation.Suggestion made, UUID by) {
        jdbc.sql("""
                insert into reviews.recommendation (id, consultation_id, person_id, episode_id, program_id, kind, words,
                    state, owner_id, asked_id, recommended_by)
                values (:id, :consultation, :person, :episode, :program, :kind, :words, :state, :asked, :asked, :by)
                """)
                .param("id", made.id())
                .param("consultation", consultationId)
                .param("person", place.personId())
                .param("episode", place.episodeId())
                .param("program", place.programId())
                .param("kind", made.kind().word())
                .param("words", made.words())
                .param("state", made.begins().word())
                .param("asked", made.askedId())
                .param("by", by)
                .update();
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql(SHOWN + "n.id = ?")
                .param(id)
                .query(RecommendationStore::kept)
                .optional();
    }

    /** Nobody else moves it on until this transaction is over. */
    void lock(UUID id) {
        jdbc.sql("select 1 from reviews.recommendation where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /** Open ones whose next step is that worker's, the longest open first. */
    List<Kept> owned(UUID accountId, Cleared cleared) {
        return jdbc.sql(SHOWN + "n.id = any(reviews.held_by(:account)) and " + cleared.on("n")
                        + " order by n.recommended_at, n.id")
                .param("account", accountId)
                .params(cleared.parameters())
                .query(RecommendationStore::kept)
                .list();
    }

    /** How many are open whose next step is that worker's, whether they may know of them or not. */
    int held(UUID accountId) {
        return jdbc.sql("select cardinality(reviews.held_by(?))")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    /** Of these episodes the open ones, and those that ended within a week. */
    List<Kept> followed(Collection<UUID> episodeIds, Visible visible, Cleared cleared) {
        return jdbc.sql(SHOWN + "n.episode_id = any(:episodes) and (" + OPEN
                        + " or n.since > now() - interval '7 days')"
                        + " and " + visible.on("n.person_id") + " and " + cleared.on("n")
                        + " order by n.recommended_at, n.id")
                .param("episodes", episodeIds.toArray(UUID[]::new))
                .params(visible.parameters())
                .params(cleared.parameters())
                .query(RecommendationStore::kept)
                .list();
    }

    /** All about a person, as they were made. */
    List<Kept> of(UUID personId, Cleared cleared) {
        return jdbc.sql(SHOWN + "n.person_id = :person and " + cleared.on("n") + " order by n.recommended_at, n.id")
                .param("person", personId)
                .params(cleared.parameters())
                .query(RecommendationStore::kept)
                .list();
    }

    /** Who asked for the review that it came from. */
    UUID askedFor(UUID id) {
        return jdbc.sql("""
                select r.put_by from reviews.recommendation n
                join reviews.consultation k on k.id = n.consultation_id
                join reviews.review r on r.id = k.review_id where n.id = ?
                """).param(id).query(UUID.class).single();
    }

    /** False where it was moved on since that version. */
    boolean move(UUID id, int version, State to, UUID owner) {
        return jdbc.sql("""
                update reviews.recommendation set state = ?, owner_id = ?, since = now(), version = version + 1
                where id = ? and version = ?
                """).params(to.word(), owner, id, version).update() == 1;
    }

    void insert(UUID id, Recommendations.Move taken, UUID by) {
        jdbc.sql("insert into reviews.step (recommendation_id, step, because, words, done_on, by)"
                        + " values (:id, :step, :because, :words, :day, :by)")
                .param("id", id)
                .param("step", taken.step().word())
                .param("because", taken.because())
                .param("words", taken.words())
                .param("day", taken.doneOn())
                .param("by", by)
                .update();
    }

    /** What is open of that episode is closed with it; each step tells where it stood. */
    void closeWith(UUID episodeId, UUID by) {
        jdbc.sql("""
                with open as (
                    select n.id, n.state from reviews.recommendation n where n.episode_id = :episode and %s for update),
                told as (
                    insert into reviews.step (recommendation_id, step, state_before, by)
                    select o.id, 'care-end', o.state, :by from open o)
                update reviews.recommendation n set state = 'withdrawn', since = now(), version = n.version + 1
                from open o where o.id = n.id
                """.formatted(OPEN))
                .param("episode", episodeId)
                .param("by", by)
                .update();
    }

    /** What was closed with that episode stands as it did before. */
    void openAgain(UUID episodeId, UUID by) {
        jdbc.sql("""
                with closed as (
                    select n.id, t.state_before
                    from reviews.recommendation n join lateral (select * from reviews.step s
                        where s.recommendation_id = n.id order by s.id desc limit 1) t on t.step = 'care-end'
                    where n.episode_id = :episode),
                told as (
                    insert into reviews.step (recommendation_id, step, by)
                    select c.id, 'care-again', :by from closed c)
                update reviews.recommendation n set state = c.state_before, since = now(), version = n.version + 1
                from closed c where c.id = n.id
                """).param("episode", episodeId).param("by", by).update();
    }

    /** In their order. */
    List<Step.Taken> steps(Collection<UUID> ids) {
        return jdbc.sql("select t.*, a.name from reviews.step t join access.account a on a.id = t.by"
                        + " where t.recommendation_id = any(?) order by t.id")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> new Step.Taken(
                        row.getObject("recommendation_id", UUID.class),
                        Step.ofWord(row.getString("step")),
                        row.getString("because"),
                        row.getString("words"),
                        row.getObject("done_on", LocalDate.class),
                        new Colleague(row.getObject("by", UUID.class), row.getString("name")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var recommendation = new Recommendation(
                row.getObject("id", UUID.class),
                row.getObject("consultation_id", UUID.class),
                new Place(
                        row.getObject("person_id", UUID.class),
                        row.getObject("episode_id", UUID.class),
                        row.getObject("program_id", UUID.class)),
                Kind.ofWord(row.getString("kind")),
                row.getString("words"),
                State.ofWord(row.getString("state")),
                new Colleague(row.getObject("asked_id", UUID.class), row.getString("asked")),
                new Colleague(row.getObject("owner_now", UUID.class), row.getString("owner")),
                row.getTimestamp("since").toInstant(),
                row.getInt("version"),
                new Recommendation.Made(
                        new Colleague(row.getObject("recommended_by", UUID.class), row.getString("recommender")),
                        row.getTimestamp("recommended_at").toInstant()),
                Labels.of(row.getArray("labels")));
        return new Kept(recommendation, ZoneId.of(row.getString("time_zone")));
    }
}
