package health.attune.assets;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StandingStore {
    private static final String UPSERT = "insert into " + StandingRow.table() + " values ("
            + StandingRow.COLUMNS.stream()
                    .map(column -> column.equals("measures") ? "?::jsonb" : "?")
                    .collect(Collectors.joining(", "))
            + ") on conflict (person_id, domain, labels) do update set "
            + StandingRow.COLUMNS.stream()
                    .skip(3)
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StandingStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** For each person only one transaction at a time goes on from here: what it then reads is what the others left. */
    void lock(UUID personId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .param("key", "assets.standing " + personId)
                .query(String.class)
                .single();
    }

    /** The same for many people; always in the same order, so that no two wait for each other. */
    void lock(Collection<UUID> people) {
        jdbc.sql("""
                select count(pg_advisory_xact_lock(hashtextextended('assets.standing ' || id, 0))::text)
                from (select unnest(cast(? as uuid[])) as id order by id) as people
                """).param(people.toArray(UUID[]::new)).query(Long.class).single();
    }

    /** Where the person stands on the measures of one domain, from the scores with these labels. */
    record Kept(Labels labels, List<MeasureStanding> measures) {}

    /** All that is kept of the person. */
    List<Kept> kept(UUID personId) {
        return jdbc.sql("select labels, measures::text from assets.standing where person_id = ?")
                .param(personId)
                .query(StandingStore::kept)
                .list();
    }

    /** Of each domain the one that is folded from most of what is cleared. */
    List<Kept> shown(UUID personId, Cleared cleared) {
        return jdbc.sql("select distinct on (s.domain) s.labels, s.measures::text from assets.standing s"
                        + " where s.person_id = :person and " + cleared.on("s")
                        + " order by s.domain, cardinality(s.labels) desc")
                .param("person", personId)
                .params(cleared.parameters())
                .query(StandingStore::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(Labels.of(row.getArray(1)), StandingRow.measures(row.getString(2)));
    }

    void write(UUID personId, Collection<Standings.Labeled> standings) {
        batches.batchUpdate(
                UPSERT,
                standings.stream()
                        .map(standing -> new StandingRow(personId, standing).cells())
                        .map(StandingStore::parameters)
                        .toList());
    }

    /** Forgets the domains of which nothing is left. */
    void keepOnly(UUID personId, Set<String> domains) {
        jdbc.sql("delete from assets.standing where person_id = ? and domain <> all(?)")
                .params(personId, domains.toArray(String[]::new))
                .update();
    }

    void forget(Collection<UUID> people) {
        jdbc.sql("delete from assets.standing where person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable Object[] parameters(@Nullable Object[] cells) {
        var parameters = new @Nullable Object[cells.length];
        for (int i = 0; i < cells.length; i++)
            parameters[i] = switch (cells[i]) {
                case Instant instant -> Timestamp.from(instant);
                case Collection<?> texts -> texts.toArray(String[]::new);
                case null, default -> cells[i];
            };
        return parameters;
    }
}
