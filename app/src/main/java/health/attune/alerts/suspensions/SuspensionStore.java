package health.attune.alerts.suspensions;

import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
import health.attune.alerts.Concern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SuspensionStore {
    private static final String SHOWN = """
            select s.*, coalesce(t.name, o.name) as place, coalesce(t.time_zone, 'UTC') as time_zone,
                p.name as by, c.name as confirmed_by_name,
                case when s.ended_at is not null or s.ends_at <= now() then 'over'
                    when s.confirmed_at is null then 'proposed' else 'in_force' end as standing,
                (select count(*) from alerts.held_back h where h.suspension_id = s.id) as held_back
            from alerts.suspension s
            join programs.organization o on o.id = s.organization_id
            left join programs.site t on t.id = s.site_id
            join access.account p on p.id = s.proposed_by
            left join access.account c on c.id = s.confirmed_by
            where\s""";

    private static final String AT = """
            (s.site_id = any(:sites) or (s.site_id is null and s.organization_id = any(:organizations)))""";

    private static final String STANDS = "s.ended_at is null and s.ends_at > now()\n";

    private final JdbcClient jdbc;

    SuspensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For how many days at most; one where no rule says it. */
    int mostDays() {
        return jdbc.sql("""
                select days from alerts.suspension_rule where in_force_from <= current_date
                    and (in_force_until is null or in_force_until >= current_date)
                order by in_force_from desc limit 1
                """).query(Integer.class).optional().orElse(1);
    }

    /** The places whose suspensions are looked at; one for all sites of an organization is of the organization. */
    record Places(Collection<UUID> siteIds, Collection<UUID> organizationIds) {
        Map<String, ?> parameters() {
            return Map.of("sites", siteIds.toArray(UUID[]::new), "organizations", organizationIds.toArray(UUID[]::new));
        }
    }

    /** What holds or waits for a second leader. */
    List<Suspension> standing(Places places) {
        return jdbc.sql(SHOWN + AT + " and " + STANDS + " order by standing, s.proposed_at desc, s.id")
                .params(places.parameters())
                .query(SuspensionStore::suspension)
                .list();
    }

    /** What waits for another leader than who proposed it. */
    List<Suspension> awaiting(Places places, UUID leaderId) {
        return jdbc.sql(SHOWN + AT + " and " + STANDS + """
                and s.confirmed_at is null and s.proposed_by <> :leader order by s.proposed_at desc, s.id
                """)
                .params(places.parameters())
                .param("leader", leaderId)
                .query(SuspensionStore::suspension)
                .list();
    }

    /**
     * What ended within a month; however long ago, where it held answers back: their list is never lost. The newest
     * first, from those before that one on.
     */
    List<Suspension> over(Places places, @Nullable UUID before, int most) {
        return jdbc.sql(SHOWN + AT + " and not (" + STANDS + """
                ) and (coalesce(s.ended_at, s.ends_at) > now() - interval '30 days'
                    or exists (select 1 from alerts.held_back b where b.suspension_id = s.id))
                and (cast(:before as uuid) is null or s.id < :before)
                order by s.id desc limit :most
                """)
                .params(places.parameters())
                .param("before", before, Types.OTHER)
                .param("most", most)
                .query(SuspensionStore::suspension)
                .list();
    }

    Optional<Suspension> find(UUID id, Places places) {
        return jdbc.sql(SHOWN + AT + " and s.id = :id")
                .params(places.parameters())
                .param("id", id)
                .query(SuspensionStore::suspension)
                .optional();
    }

    Optional<Suspension> find(UUID id) {
        return jdbc.sql(SHOWN + "s.id = :id")
                .param("id", id)
                .query(SuspensionStore::suspension)
                .optional();
    }

    LocalDate today(ZoneId zone) {
        return jdbc.sql("select (now() at time zone ?)::date")
                .param(zone.getId())
                .query(LocalDate.class)
                .single();
    }

    /** False where it would last longer than the rule in force allows, or is over already. */
    boolean insert(UUID id, Suspensions.Proposed proposed, UUID by) {
        return jdbc.sql("""
                insert into alerts.suspension (id, organization_id, site_id, instrument_id, item_id, kind, because,
                    ends_at, proposed_by)
                select :id, :organization, :site, :instrument, :item, :kind, :because, :endsAt, :by
                where :endsAt > now() and :endsAt <= now() + make_interval(days => :most + 1)
                """)
                        .param("id", id)
                        .param("organization", proposed.place().organizationId())
                        .param("site", proposed.place().siteId())
                        .param("instrument", proposed.rule().instrumentId())
                        .param("item", proposed.rule().itemId())
                        .param("kind", proposed.rule().kind().word())
                        .param("because", proposed.because())
                        .param("endsAt", Timestamp.from(proposed.endsAt()))
                        .param("most", mostDays())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** By another one than who proposed it, while it waits for that. */
    void confirm(UUID id, UUID by) {
        jdbc.sql("""
                update alerts.suspension set confirmed_by = :by, confirmed_at = now()
                where id = :id and confirmed_at is null and ended_at is null and ends_at > now() and proposed_by <> :by
                """).param("id", id).param("by", by).update();
    }

    void end(UUID id, UUID by) {
        jdbc.sql("update alerts.suspension set ended_by = ?, ended_at = now()"
                        + " where id = ? and ended_at is null and ends_at > now()")
                .params(by, id)
                .update();
    }

    /** The one in force for such an answer at that site; none where an alert tells of that answer already. */
    Optional<UUID> covering(Concern concern, WatchedRule rule, UUID siteId) {
        return jdbc.sql("""
                select s.id from alerts.suspension s
                where s.instrument_id = :instrument and s.item_id = :item and s.kind = :kind
                  and s.confirmed_at <= now() and s.ended_at is null and s.ends_at > now()
                  and (s.site_id = :site or (s.site_id is null and s.organization_id = (
                      select organization_id from programs.site where id = :site)))
                  and not exists (select 1 from alerts.alert a where a.response_id = :response
                      and a.item_id = :item and a.reason = :reason)
                order by s.ends_at desc limit 1
                """)
                .param("instrument", rule.instrumentId())
                .param("item", rule.itemId())
                .param("kind", rule.kind().word())
                .param("site", siteId)
                .param("response", concern.responseId())
                .param("reason", concern.reason().word())
                .query(UUID.class)
                .optional();
    }

    void holdBack(Concern concern, UUID suspensionId) {
        jdbc.sql("""
                insert into alerts.held_back (response_id, item_id, reason, person_id, instrument_id,
                    instrument_version, answer, suspension_id)
                values (:response, :item, :reason, :person, :instrument, :version, :answer, :suspension)
                on conflict (response_id, item_id, reason) do update set answer = excluded.answer
                """)
                .param("response", concern.responseId())
                .param("item", concern.itemId())
                .param("reason", concern.reason().word())
                .param("person", concern.personId())
                .param("instrument", concern.instrumentId())
                .param("version", concern.instrumentVersion())
                .param("answer", concern.answer(), Types.INTEGER)
                .param("suspension", suspensionId)
                .update();
    }

    List<HeldBack> heldBack(UUID suspensionId, Visible visible, Cleared cleared) {
        return jdbc.sql("""
                select h.person_id, coalesce(p.preferred_name, p.given_name) || ' ' || p.family_name as person_name,
                    h.response_id, h.answer, h.held_at
                from alerts.held_back h join people.person p on p.id = h.person_id
                where h.suspension_id = :suspension and %s and %s order by h.held_at desc, h.response_id
                """.formatted(visible.on("h.person_id"), cleared.on("h")))
                .param("suspension", suspensionId)
                .params(visible.parameters())
                .params(cleared.parameters())
                .query(HeldBack.class)
                .list();
    }

    private static Suspension suspension(ResultSet row, int number) throws SQLException {
        return new Suspension(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getString("place"),
                ZoneId.of(row.getString("time_zone")),
                new WatchedRule(
                        row.getString("instrument_id"),
                        row.getString("item_id"),
                        WatchedRule.Kind.of(row.getString("kind"))),
                row.getString("because"),
                instant(row, "ends_at"),
                row.getObject("proposed_by", UUID.class),
                row.getString("by"),
                row.getString("confirmed_by_name"),
                Suspension.Standing.valueOf(row.getString("standing").toUpperCase(java.util.Locale.ROOT)),
                row.getLong("held_back"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
