package health.attune.checkins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person's scores were over time: read by one query that one index answers. */
@Component
public class Courses {
    private static final Access.Ask SHOWN = new Access.Ask(Verb.READ, DataClass.RECORD, "course");
    private static final String IN_TIME_ORDER = """
            select instrument_id, score_id, answered_by, response_id, answered_at, value, low, high, missing, reached,
                labels
            from checkins.score s where person_id = :person and %s and not superseded
                and (cast(:instrument as text) is null or instrument_id = :instrument) and answered_at >= :since
            order by person_id, instrument_id, score_id, answered_by, answered_at, response_id
            """;
    private final JdbcClient jdbc;
    private final Access access;

    Courses(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Every score of the person that is cleared for the reader, by instrument, score and who answered. */
    @Transactional
    public List<Course> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, "course");
        return shown(who, personId, Instant.EPOCH);
    }

    /**
     * The same from that moment on, for a page that has asked access for the person's record (class C) before, and
     * shows it with what else is there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Course> shown(Principal who, UUID personId, Instant since) {
        var found = read(new Wanted(personId, null, since), access.cleared(who, Verb.READ, personId));
        var labels = found.stream().map(Course::labels).toList();
        access.requireCleared(who, SHOWN, personId, Labels.together(labels));
        return found;
    }

    /**
     * All of them for what keeps scores ready for reading inside the transaction that changes them; nobody's access is
     * asked, since nobody is shown anything. What a person is shown comes from {@link #of}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Course> kept(UUID personId) {
        return read(new Wanted(personId, null, Instant.EPOCH), Cleared.ALL);
    }

    /** The same for one instrument. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Course> kept(UUID personId, String instrumentId) {
        return read(new Wanted(personId, instrumentId, Instant.EPOCH), Cleared.ALL);
    }

    /** The same that is cleared for the reader, where it is shown with what else is cleared. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Course> shown(Principal who, UUID personId, String instrumentId) {
        return read(new Wanted(personId, instrumentId, Instant.EPOCH), access.cleared(who, Verb.READ, personId));
    }

    /** The same for many people at once; whoever has none is missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, List<Course>> kept(Collection<UUID> people) {
        var byPerson = new HashMap<UUID, LinkedHashMap<Key, List<Course.Point>>>();
        jdbc.sql("""
                select person_id, instrument_id, score_id, answered_by, response_id, answered_at, value, low, high,
                    missing, reached, labels
                from checkins.score where person_id = any(?) and not superseded
                order by person_id, instrument_id, score_id, answered_by, answered_at, response_id
                """).param(people.toArray(UUID[]::new)).query(row -> {
            var courses =
                    byPerson.computeIfAbsent(row.getObject("person_id", UUID.class), unseen -> new LinkedHashMap<>());
            var key = key(row);
            courses.computeIfAbsent(key, unseen -> new ArrayList<>()).add(point(row));
        });
        var found = new HashMap<UUID, List<Course>>();
        byPerson.forEach((person, courses) -> found.put(person, courses(courses)));
        return found;
    }

    private record Wanted(UUID personId, @Nullable String instrumentId, Instant since) {}

    private List<Course> read(Wanted wanted, Cleared cleared) {
        var courses = new LinkedHashMap<Key, List<Course.Point>>();
        jdbc.sql(IN_TIME_ORDER.formatted(cleared.on("s")))
                .param("person", wanted.personId())
                .param("instrument", wanted.instrumentId())
                .param("since", Timestamp.from(wanted.since()))
                .params(cleared.parameters())
                .query(row -> {
                    var key = key(row);
                    courses.computeIfAbsent(key, unseen -> new ArrayList<>()).add(point(row));
                });
        return courses(courses);
    }

    private static List<Course> courses(Map<Key, List<Course.Point>> points) {
        var found = new ArrayList<Course>();
        points.forEach((key, some) -> found.add(new Course(key.instrumentId(), key.scoreId(), key.by(), some)));
        return found;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString("instrument_id"), row.getString("score_id"), AnsweredBy.of(row.getString("answered_by")));
    }

    private static Course.Point point(ResultSet row) throws SQLException {
        return new Course.Point(
                row.getObject("response_id", UUID.class),
                row.getTimestamp("answered_at").toInstant(),
                row.getObject("value", Double.class),
                row.getObject("low", Double.class),
                row.getObject("high", Double.class),
                row.getInt("missing"),
                List.of((String[]) row.getArray("reached").getArray()),
                Labels.of(row.getArray("labels")));
    }

    private record Key(String instrumentId, String scoreId, AnsweredBy by) {}
}
