package health.attune.merges;

import health.attune.merges.Merge.Done;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MergeStore {
    private static final String MERGES = """
            select m.*, a.name as merger, s.name as splitter from merges.merge m
            join access.account a on a.id = m.merged_by left join access.account s on s.id = m.split_by where\s""";

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Only one transaction at a time goes on from here with either of them. Whoever writes about them is not held up;
     * whoever wrote into a row and has not ended yet is waited for only shortly, and never for one another.
     */
    void lock(UUID one, UUID other) {
        jdbc.sql("select set_config('lock_timeout', '600ms', true)").query().singleRow();
        jdbc.sql("select id from people.person where id in (?, ?) order by id for no key update")
                .params(one, other)
                .query()
                .listOfRows();
    }

    /** Whether that record stands in another one now. */
    boolean isMerged(UUID personId) {
        return jdbc.sql("select exists (select 1 from people.person where id = ? and merged_into is not null)")
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    boolean bothHaveAccounts(UUID one, UUID other) {
        return jdbc.sql("select count(*) = 2 from access.account where person_id in (?, ?)")
                .params(one, other)
                .query(Boolean.class)
                .single();
    }

    void insert(Merge.Order order, UUID id, UUID by) {
        jdbc.sql("insert into merges.merge (id, person_id, other_id, reason, merged_by) values (?, ?, ?, ?, ?)")
                .params(id, order.personId(), order.otherId(), order.reason(), by)
                .update();
    }

    void split(UUID id, String reason, UUID by) {
        jdbc.sql("update merges.merge set split_at = now(), split_by = ?, split_reason = ? where id = ?")
                .params(by, reason, id)
                .update();
    }

    /** Of that person, the newest first: as the record that stayed, as the one that went, or as a part of what went. */
    List<Merge> of(UUID personId) {
        return jdbc.sql(MERGES + """
                m.person_id = :person or m.other_id = :person
                or m.person_id in (select p.id from people.person p where p.merged_into = :person)
                order by m.merged_at desc, m.id desc
                """)
                .param("person", personId)
                .query(MergeStore::merge)
                .list();
    }

    Optional<Merge> open(UUID personId, UUID otherId) {
        return jdbc.sql(MERGES + "m.person_id = ? and m.other_id = ? and m.split_at is null")
                .params(personId, otherId)
                .query(MergeStore::merge)
                .optional();
    }

    /** Those of the last day, and those of which something still waits to be moved. */
    List<Merge> recent() {
        return jdbc.sql(MERGES + "m.split_at is null and (m.merged_at > now() - interval '1 day'"
                        + " or m.strays_since is not null)")
                .query(MergeStore::merge)
                .list();
    }

    void noteStrays(UUID id, boolean areLeft) {
        jdbc.sql("update merges.merge set strays_since = case when :left then coalesce(strays_since, now()) end"
                        + " where id = :id and (strays_since is null) = :left")
                .param("left", areLeft)
                .param("id", id)
                .update();
    }

    /** Where somebody who was merged stands now; empty for all others. */
    Optional<UUID> now(UUID personId) {
        return jdbc.sql("select merged_into from people.person where id = ? and merged_into is not null")
                .param(personId)
                .query(UUID.class)
                .optional();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("other_id", UUID.class),
                new Done(row.getString("merger"), row.getTimestamp("merged_at").toInstant(), row.getString("reason")),
                split(row));
    }

    private static @Nullable Done split(ResultSet row) throws SQLException {
        var at = row.getTimestamp("split_at");
        return at == null ? null : new Done(row.getString("splitter"), at.toInstant(), row.getString("split_reason"));
    }
}
