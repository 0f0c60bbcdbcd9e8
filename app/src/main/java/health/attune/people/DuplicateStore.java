package health.attune.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds by index who shares something with a record; how much alike they are is judged elsewhere. */
@Component
class DuplicateStore {
    /** Each way is bounded, so that a date or a name that stands for "unknown" in some import does no harm. */
    private static final String SHARING_SOMETHING = """
            with sharing as (
              select i.person_id as id, true as by_identifier from people.identifier i
              where (i.system, i.value) in (select * from unnest(:systems::text[], :values::text[]))
              union all
              (select p.id, false from people.person p where p.born_on = :bornOn limit 300)
              union all
              (select p.id, false from people.person p where p.name_key = :key limit 300)
              union all
              (select p.id, false from people.person p
               where p.phone is not null and right(regexp_replace(p.phone, '\\D', '', 'g'), 10) = :phone limit 100)
              union all
              (select p.id, false from people.person p where p.email is not null and lower(p.email) = :email limit 100)
            )
            select p.*, s.by_identifier
            from people.person p
            join (select id, bool_or(by_identifier) as by_identifier from sharing group by id) s on s.id = p.id
            where p.merged_into is null
            order by p.name_key, p.id
            """;

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Other> like(People.Newcomer newcomer) {
        var profile = newcomer.profile();
        var email = profile.reach().email();
        return jdbc.sql(SHARING_SOMETHING)
                .param("systems", texts(newcomer.identifiers().stream().map(Identifier::system)))
                .param("values", texts(newcomer.identifiers().stream().map(Identifier::value)))
                .param("bornOn", profile.bornOn(), java.sql.Types.DATE)
                .param("key", profile.name().key())
                .param("phone", profile.reach().phoneKey(), java.sql.Types.VARCHAR)
                .param("email", email == null ? null : email.toLowerCase(java.util.Locale.ROOT), java.sql.Types.VARCHAR)
                .query((row, number) -> other(row))
                .list();
    }

    Set<UUID> toldApartFrom(UUID personId) {
        return new HashSet<>(
                jdbc.sql("""
                select other_id from people.told_apart where person_id = :person
                union all
                select person_id from people.told_apart where other_id = :person
                """).param("person", personId).query(UUID.class).list());
    }

    void tellApart(UUID one, UUID other, UUID by) {
        jdbc.sql("""
                insert into people.told_apart (person_id, other_id, told_by, told_at)
                values (least(:one, :other), greatest(:one, :other), :by, now())
                on conflict do nothing
                """).param("one", one).param("other", other).param("by", by).update();
    }

    void takeBack(UUID one, UUID other) {
        jdbc.sql("delete from people.told_apart where person_id = least(:one, :other)"
                        + " and other_id = greatest(:one, :other)")
                .param("one", one)
                .param("other", other)
                .update();
    }

    /** Within an hour the same record counts once. */
    void countTold(UUID accountId, Set<UUID> people) {
        jdbc.sql("""
                delete from people.told_elsewhere t using (
                    select account_id, person_id from people.told_elsewhere
                    where at <= now() - interval '1 hour' for update skip locked) over
                where (t.account_id, t.person_id) = (over.account_id, over.person_id)
                """).update();
        jdbc.sql("""
                insert into people.told_elsewhere (account_id, person_id)
                select :account, told.id from unnest(cast(:people as uuid[])) as told(id) on conflict do nothing
                """)
                .param("account", accountId)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** One question of the account after the other: what the first is told counts for the second. */
    int toldThisHour(UUID accountId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people.told_elsewhere ' || ?, 0))")
                .param(accountId)
                .query()
                .singleRow();
        return jdbc.sql("select count(*) from people.told_elsewhere"
                        + " where account_id = ? and at > now() - interval '1 hour'")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    private static String[] texts(java.util.stream.Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Other other(ResultSet row) throws SQLException {
        var name = PersonStore.name(row);
        var bornOn = row.getObject("born_on", LocalDate.class);
        var reach = new Profile.Reach(row.getString("phone"), row.getString("email"), null, null);
        return new Other(
                PersonFinder.line(row),
                new Likeness.Traits(name, bornOn, reach.phoneKey(), reach.email()),
                row.getBoolean("by_identifier"));
    }

    /** Somebody who shares something. */
    record Other(PersonLine line, Likeness.Traits traits, boolean identifierShared) {}
}
