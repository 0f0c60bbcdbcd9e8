package health.attune.access.staff;

import health.attune.access.Accounts.Reachability;
import health.attune.access.Administration;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves of staff: nobody signs in to the account meanwhile, and whoever is signed in is out with their next request.
 * Roles and care teams stay as they are; who stands in for somebody who is away is arranged where that work is.
 */
@Component
@Transactional
public class Leaves {
    private static final String SUBJECT = "leave of staff";

    private final JdbcClient jdbc;
    private final StaffStore store;
    private final Administration administration;
    private final Happenings happenings;
    private final List<Reachability> reachability;

    Leaves(
            JdbcClient jdbc,
            StaffStore store,
            Administration administration,
            Happenings happenings,
            List<Reachability> reachability) {
        this.jdbc = jdbc;
        this.store = store;
        this.administration = administration;
        this.happenings = happenings;
        this.reachability = reachability;
    }

    /** Those that are not over, the first to begin first. */
    public List<Leave> of(Principal who, UUID accountId) {
        administration.require(who, Verb.READ, accountId, SUBJECT);
        return jdbc.sql("""
                select l.id, l.starts_at, l.ends_at, a.name as by
                from access.account_leave l join access.account a on a.id = l.made_by
                where l.account_id = :account and l.ended_at is null and l.ends_at > now()
                order by l.starts_at, l.id
                """).param("account", accountId).query(Leave.class).list();
    }

    /** Those of the accounts that are on leave now. */
    @Transactional(readOnly = true)
    public Set<UUID> awayAmong(Collection<UUID> accountIds) {
        return jdbc.sql("select account_id from access.on_leave_now where account_id = any(:ids)")
                .param("ids", accountIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /**
     * Nobody signs in to the account from the one moment until the other.
     *
     * @throws health.attune.pages.Refusal where somebody would be left without a human who can act
     */
    public void set(Principal who, UUID accountId, Instant from, Instant until) {
        toChange(who, accountId);
        store.lock(accountId);
        jdbc.sql("""
                insert into access.account_leave (id, account_id, starts_at, ends_at, made_by)
                values (:id, :account, :from, :until, :by)
                """)
                .param("id", Ids.next())
                .param("account", accountId)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("by", who.id())
                .update();
        reachability.forEach(told -> told.requireAfterChangeOf(accountId));
        happenings.add(Happenings.Entry.by(who.id(), accountId, Happened.LEAVE_SET, ""));
    }

    /** It counts no longer from now on. */
    public void end(Principal who, UUID accountId, UUID leaveId) {
        toChange(who, accountId);
        int ended = jdbc.sql("""
                update access.account_leave set ended_at = now(), ended_by = :by
                where id = :leave and account_id = :account and ended_at is null and ends_at > now()
                """)
                .param("leave", leaveId)
                .param("account", accountId)
                .param("by", who.id())
                .update();
        if (ended > 0) happenings.add(Happenings.Entry.by(who.id(), accountId, Happened.LEAVE_ENDED, ""));
    }

    private void toChange(Principal who, UUID accountId) {
        administration.require(who, Verb.WRITE, accountId, SUBJECT);
        if (accountId.equals(who.id())) throw new NotOneself();
    }
}
