package health.attune.alerts.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told of an alert, how often, and by which relationship they see the person. */
@Component
class ToldStore {
    private static final String COUNTING = """
            from alerts.recipient t join access.relationship r on r.id = t.relationship_id
            where t.alert_id = ? and (r.ends_at is null or r.ends_at > now())
              and access.counts(r, access.ground_of(r.account_id))
            """;

    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was told and sees the person by it still. */
    Set<UUID> told(UUID alertId) {
        return jdbc.sql("select t.account_id " + COUNTING)
                .param(alertId)
                .query(UUID.class)
                .set();
    }

    /** To whom it went on as far as it stands now, since somebody took it last. */
    Set<UUID> wentOnTo(UUID alertId) {
        return jdbc.sql("""
                select e.escalated_to from alerts.event e join alerts.alert a on a.id = e.alert_id
                where a.id = ? and e.escalated_to is not null and e.state = a.state
                  and not exists (select 1 from alerts.event g
                      where g.alert_id = e.alert_id and g.id > e.id and g.to_id is not null)
                """).param(alertId).query(UUID.class).set();
    }

    /** How often it went on by now, to one or to all again. */
    int timesGoneOn(UUID alertId) {
        return jdbc.sql("select count(*) from alerts.event"
                        + " where alert_id = ? and (escalated_to is not null or told_again)")
                .param(alertId)
                .query(Integer.class)
                .single();
    }

    /** By what they see the person already, because of this alert. */
    Optional<UUID> relationship(UUID alertId, UUID accountId) {
        return jdbc.sql("select r.id " + COUNTING + " and t.account_id = ?")
                .params(alertId, accountId)
                .query(UUID.class)
                .optional();
    }

    /** By what they saw the person until now, whether it counts or not. */
    Optional<UUID> before(UUID alertId, UUID accountId) {
        return jdbc.sql("select relationship_id from alerts.recipient"
                        + " where alert_id = ? and account_id = ? and relationship_id is not null")
                .params(alertId, accountId)
                .query(UUID.class)
                .optional();
    }

    /** What the owner saw the person by before they got it. */
    Optional<UUID> beforeOwning(UUID alertId) {
        return jdbc.sql("""
                select t.relationship_id from alerts.recipient t
                join alerts.alert a on a.id = t.alert_id and a.owner_id = t.account_id
                where a.id = ? and t.relationship_id <> a.relationship_id
                """).param(alertId).query(UUID.class).optional();
    }

    /** They see the person by that relationship until the alert is closed, also where they have it. */
    void open(UUID alertId, UUID accountId, UUID relationshipId) {
        jdbc.sql("""
                with kept as (
                    update alerts.alert set relationship_id = :relationship where id = :alert and owner_id = :account)
                insert into alerts.recipient (alert_id, account_id, person_id, relationship_id)
                select id, :account, person_id, :relationship from alerts.alert where id = :alert
                on conflict (alert_id, account_id) do update set relationship_id = excluded.relationship_id
                """)
                .param("account", accountId)
                .param("relationship", relationshipId)
                .param("alert", alertId)
                .update();
    }

    /** The owner, and by what they see the person, stand among those who were told. */
    void keepOwner(UUID alertId) {
        jdbc.sql("""
                insert into alerts.recipient (alert_id, account_id, person_id, relationship_id)
                select id, owner_id, person_id, relationship_id from alerts.alert
                where id = ? and owner_id is not null
                on conflict (alert_id, account_id) do update set relationship_id = excluded.relationship_id
                """).param(alertId).update();
    }

    /** They are told once more: how often they have been by now. */
    int tell(UUID alertId, UUID accountId) {
        return jdbc.sql("""
                insert into alerts.recipient (alert_id, account_id, person_id, notices)
                select id, :account, person_id, 1 from alerts.alert where id = :alert
                on conflict (alert_id, account_id) do update set notices = alerts.recipient.notices + 1
                returning notices
                """)
                .param("account", accountId)
                .param("alert", alertId)
                .query(Integer.class)
                .single();
    }

    Optional<UUID> owner(UUID alertId) {
        return jdbc.sql("select owner_id from alerts.alert where id = ? and owner_id is not null")
                .param(alertId)
                .query(UUID.class)
                .optional();
    }

    boolean isOfNobody(UUID alertId) {
        return jdbc.sql("select people.is_nobody(person_id) from alerts.alert where id = ?")
                .param(alertId)
                .query(Boolean.class)
                .single();
    }

    void own(UUID alertId, UUID accountId, UUID relationshipId) {
        jdbc.sql("update alerts.alert set owner_id = :owner, relationship_id = :relationship where id = :id")
                .param("owner", accountId)
                .param("relationship", relationshipId)
                .param("id", alertId)
                .update();
    }

    /** By what all who were told see the person. */
    List<UUID> relationships(UUID alertId) {
        return jdbc.sql("select relationship_id from alerts.recipient"
                        + " where alert_id = ? and relationship_id is not null")
                .param(alertId)
                .query(UUID.class)
                .list();
    }

    void noteEscalation(UUID alertId, UUID to) {
        jdbc.sql("insert into alerts.event (alert_id, state, escalated_to) select id, state, :to from alerts.alert"
                        + " where id = :id")
                .param("to", to)
                .param("id", alertId)
                .update();
    }

    void noteToldAgain(UUID alertId) {
        jdbc.sql("insert into alerts.event (alert_id, state, told_again) select id, state, true from alerts.alert"
                        + " where id = ?")
                .param(alertId)
                .update();
    }

    /** The managers of the site, and of its organization as a whole. */
    List<UUID> managers(@Nullable UUID siteId) {
        return jdbc.sql("""
                select distinct g.account_id from access.role_now g, programs.site s
                where s.id = :site and g.role = 'manager' and g.program_id is null
                  and (g.site_id = s.id or (g.site_id is null and g.organization_id = s.organization_id))
                """).param("site", siteId).query(UUID.class).list();
    }

    /** A notice reached them: the alert is known to somebody. */
    void delivered(UUID alertId, UUID accountId) {
        jdbc.sql("update alerts.recipient set delivered_at = coalesce(delivered_at, now())"
                        + " where alert_id = ? and account_id = ?")
                .params(alertId, accountId)
                .update();
        noteKnown(raised(Set.of(alertId), accountId, "for update"), accountId);
    }

    /**
     * They met them in their list: the alerts are known to somebody. To read a list waits for nobody who writes; what
     * is held just then is noted when the list is read again.
     */
    void seen(Collection<UUID> alertIds, UUID accountId) {
        jdbc.sql("""
                update alerts.recipient t set seen_at = now()
                from (select alert_id from alerts.recipient
                      where account_id = :account and alert_id = any(:alerts) and seen_at is null
                      for update skip locked) unseen
                where t.account_id = :account and t.alert_id = unseen.alert_id
                """)
                .param("account", accountId)
                .param("alerts", alertIds.toArray(UUID[]::new))
                .update();
        noteKnown(raised(alertIds, accountId, "for update skip locked"), accountId);
    }

    private Set<UUID> raised(Collection<UUID> alertIds, UUID ownerId, String held) {
        return jdbc.sql("select id from alerts.alert"
                        + " where id = any(:alerts) and state = 'raised' and owner_id = :owner " + held)
                .param("alerts", alertIds.toArray(UUID[]::new))
                .param("owner", ownerId)
                .query(UUID.class)
                .set();
    }

    private void noteKnown(Set<UUID> alertIds, UUID by) {
        if (alertIds.isEmpty()) return;
        var ids = alertIds.toArray(UUID[]::new);
        jdbc.sql("update alerts.alert set state = 'notified' where id = any(?)")
                .param(ids)
                .update();
        jdbc.sql("insert into alerts.event (alert_id, by, state) select id, ?, 'notified' from unnest(?) as known(id)")
                .params(by, ids)
                .update();
    }

    /** Of whom it is, while it waits for that owner and nobody knows of it yet. */
    Optional<UUID> personWaitingUnseen(UUID alertId, UUID ownerId) {
        return jdbc.sql("select person_id from alerts.alert where id = ? and state = 'raised' and owner_id = ?")
                .params(alertId, ownerId)
                .query(UUID.class)
                .optional();
    }
}
