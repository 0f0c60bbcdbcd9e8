package health.attune.origins;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LabelingStore {
    private final JdbcClient jdbc;

    LabelingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked for again, it begins anew once it is over; while it goes on, it goes on. */
    void begin(UUID programId, UUID by) {
        jdbc.sql("""
                insert into origins.labeling as l (program_id, asked_by, asked_at) values (:program, :by, now())
                on conflict (program_id) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                    people = null, done = 0, last_person = null, finished_at = null
                where l.finished_at is not null
                """).param("program", programId).param("by", by).update();
    }

    Optional<Labeling> of(UUID programId) {
        return jdbc.sql("""
                select asked_at, finished_at, case when finished_at is not null then 100
                    when coalesce(people, 0) = 0 then 0 else least(99, done * 100 / people) end as percent
                from origins.labeling where program_id = ?
                """).param(programId).query(Labeling.class).optional();
    }

    /** One that goes on. */
    record Open(UUID programId, @Nullable UUID lastPerson) {}

    /** The one that was asked for first and that nobody else works on, held until the end of the transaction. */
    Optional<Open> next() {
        return jdbc.sql("""
                select program_id, last_person from origins.labeling where finished_at is null
                order by asked_at limit 1 for update skip locked
                """).query(Open.class).optional();
    }

    void count(UUID programId) {
        jdbc.sql("""
                update origins.labeling l set people = (select count(distinct r.person_id) from access.relationship r
                    where r.relation = 'served' and r.program_id = l.program_id)
                where l.program_id = ? and l.people is null
                """).param(programId).update();
    }

    /** The next people whom the program serves or served. */
    List<UUID> people(Open open, int most) {
        return jdbc.sql("""
                select distinct r.person_id from access.relationship r
                where r.relation = 'served' and r.program_id = :program
                  and (cast(:last as uuid) is null or r.person_id > :last)
                order by r.person_id limit :most
                """)
                .param("program", open.programId())
                .param("last", open.lastPerson())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** How many entries about the person have the label now that had not. */
    int label(UUID personId, UUID programId) {
        return jdbc.sql("select origins.label_earlier(?, ?)")
                .params(personId, programId)
                .query(Integer.class)
                .single();
    }

    void advance(UUID programId, List<UUID> people) {
        jdbc.sql("update origins.labeling set done = done + ?, last_person = ? where program_id = ?")
                .params(people.size(), people.getLast(), programId)
                .update();
    }

    void finish(UUID programId) {
        jdbc.sql("update origins.labeling set finished_at = now() where program_id = ?")
                .param(programId)
                .update();
    }
}
