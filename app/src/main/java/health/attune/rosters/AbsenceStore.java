package health.attune.rosters;

import health.attune.database.clocks.TransactionTime;
import health.attune.programs.Discipline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AbsenceStore {
    private static final String ABSENCES = """
            select a.id, a.account_id, a.site_id, a.starts_on, a.ends_on, a.starts_at, a.ends_at, a.cover_id
            from rosters.absence a where\s""";

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /** Whoever changes absences at the same site, or roles and teams of those accounts, waits for this transaction. */
    void lock(UUID siteId, Collection<UUID> accountIds) {
        jdbc.sql("select id from access.account where id = any(?) order by id for no key update")
                .param(accountIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        jdbc.sql("select id from programs.site where id = ? for no key update")
                .param(siteId)
                .query(UUID.class)
                .list();
    }

    /** Whoever says that this member of staff is away waits until this transaction ends, and the other way round. */
    void lock(UUID accountId) {
        jdbc.sql("select id from access.account where id = ? for share")
                .param(accountId)
                .query(UUID.class)
                .list();
    }

    void insert(Absence absence, UUID saidBy) {
        jdbc.sql("""
                insert into rosters.absence
                    (id, account_id, site_id, starts_on, ends_on, starts_at, ends_at, cover_id, said_by)
                values (:id, :account, :site, :startsOn, :endsOn, :startsAt, :endsAt, :cover, :by)
                """)
                .param("id", absence.id())
                .param("account", absence.accountId())
                .param("site", absence.siteId())
                .param("startsOn", absence.firstDay())
                .param("endsOn", absence.lastDay())
                .param("startsAt", Timestamp.from(absence.from()))
                .param("endsAt", Timestamp.from(absence.until()))
                .param("cover", absence.coverId())
                .param("by", saidBy)
                .update();
    }

    /** It is over now; one that had yet to begin never did. */
    void end(UUID absenceId, UUID by) {
        jdbc.sql("""
                update rosters.absence set ends_at = greatest(starts_at, now()), ended_by = :by
                where id = :id and ends_at > now()
                """).param("id", absenceId).param("by", by).update();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql(ABSENCES + "a.id = ?")
                .param(id)
                .query(AbsenceStore::absence)
                .optional();
    }

    /** Those of a site that are not over yet, the nearest first. */
    List<Absence> at(UUID siteId) {
        return jdbc.sql(ABSENCES + "a.site_id = ? and a.ends_at > now() and a.ends_at > a.starts_at"
                        + " order by a.starts_at, a.id")
                .param(siteId)
                .query(AbsenceStore::absence)
                .list();
    }

    /** Where somebody is away, or will be. */
    List<UUID> sites() {
        return jdbc.sql("select distinct site_id from rosters.absence where ends_at > now() and ends_at > starts_at")
                .query(UUID.class)
                .list();
    }

    /** Those of the sites that are in force at this moment. */
    List<Absence> now(Collection<UUID> siteIds) {
        return jdbc.sql(ABSENCES + "a.site_id = any(?) and a.starts_at <= now() and a.ends_at > now()")
                .param(siteIds.toArray(UUID[]::new))
                .query(AbsenceStore::absence)
                .list();
    }

    /** Those in which that member of staff is away, or covers, and that are not over yet. */
    List<Absence> about(UUID accountId) {
        return jdbc.sql(ABSENCES + "(a.account_id = ? or a.cover_id = ?) and a.ends_at > now()"
                        + " and a.ends_at > a.starts_at order by a.starts_at, a.id")
                .params(accountId, accountId)
                .query(AbsenceStore::absence)
                .list();
    }

    /** The organization of that site, where that member of staff is told when nobody else can be. */
    boolean isFallback(UUID accountId, UUID siteId) {
        return jdbc.sql("""
                select exists (select 1 from programs.organization o join programs.site s on s.organization_id = o.id
                where s.id = ? and o.fallback_account_id = ?)
                """).params(siteId, accountId).query(Boolean.class).single();
    }

    /** Whether an organization names the account, and is to be without it and without cover on some day of a leave. */
    boolean isOnLeaveUncovered(UUID accountId) {
        return jdbc.sql("""
                select exists (
                    select 1 from access.account_leave l
                    join programs.organization o on o.fallback_account_id = l.account_id
                    where l.account_id = ? and l.ended_at is null and l.ends_at > now()
                      and not tstzmultirange(tstzrange(greatest(l.starts_at, now()), l.ends_at)) <@ coalesce((
                          select range_agg(tstzrange(a.starts_at, a.ends_at)) from rosters.absence a
                          join programs.site s on s.id = a.site_id
                          where a.account_id = l.account_id and s.organization_id = o.id
                            and a.cover_id is not null and a.ends_at > a.starts_at), '{}'))
                """).param(accountId).query(Boolean.class).single();
    }

    /**
     * Whether whoever covers holds a role by which they may act, at the site or wider, until that absence is over, and
     * is not on leave meanwhile.
     */
    boolean mayActToTheEnd(Absence absence) {
        return jdbc.sql("""
                select exists (select 1 from access.role_grant g join access.account a on a.id = g.account_id
                join programs.site s on s.id = :site
                where g.account_id = :cover and g.role = any(:acting)
                  and (g.site_id = :site or g.site_id is null and g.program_id is null and coalesce(
                      g.organization_id, a.organization_id, s.organization_id) = s.organization_id)
                  and g.starts_at <= now() and (g.ends_at is null or g.ends_at >= :until)
                  and a.active_from <= now() and (a.active_until is null or a.active_until >= :until)
                  and not exists (
                      select 1 from access.account_leave l where l.account_id = a.id and l.ended_at is null
                        and l.starts_at < :until and l.ends_at > greatest(:from, now())))
                """)
                .param("cover", absence.coverId())
                .param("from", Timestamp.from(absence.from()))
                .param("site", absence.siteId())
                .param("acting", Discipline.ACTING.toArray(String[]::new))
                .param("until", Timestamp.from(absence.until()))
                .query(Boolean.class)
                .single();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getObject("cover_id", UUID.class));
    }
}
