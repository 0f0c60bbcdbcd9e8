package health.attune.access;

import health.attune.access.sessions.ThisRequest;
import health.attune.database.Ids;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountStore {
    private static final String ROLES = AccountStore.class.getName() + ".roles ";
    private static final String HELD = AccountStore.class.getName() + ".held ";
    private static final String TOLD = AccountStore.class.getName() + ".told ";
    private static final String ACTIVE = AccountStore.class.getName() + ".active ";

    private static final String HELD_WIDER = """
            g.site_id is null and g.program_id is null and (g.held_in is null
                or g.held_in = (select s.organization_id from programs.site s where s.id = ?))""";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Principal> activePrincipal(UUID accountId) {
        var found = readActive(accountId);
        if (found.isPresent()) ThisRequest.keep(ACTIVE + accountId, true);
        return found;
    }

    /** As the request began, where its session was looked up; whoever asks outside of one is looked up now. */
    boolean isActive(UUID accountId) {
        return ThisRequest.recall(ACTIVE + accountId) != null
                || readActive(accountId).isPresent();
    }

    /** As the request began: whether something happened to the account that its owner has yet to be shown. */
    boolean isTold(UUID accountId) {
        return ThisRequest.recall(TOLD + accountId) != null;
    }

    private Optional<Principal> readActive(UUID accountId) {
        return jdbc.sql("""
                select name, person_id,
                    exists (select 1 from access.happening h where h.account_id = a.id and h.seen_at is null) as told
                from access.account a
                where id = :id and active_from <= now() and (active_until is null or active_until > now())
                  and id not in (select account_id from access.on_leave_now)
                """)
                .param("id", accountId)
                .query((row, number) -> {
                    if (row.getBoolean("told")) ThisRequest.keep(TOLD + accountId, true);
                    var person = row.getObject("person_id", UUID.class);
                    return person == null
                            ? Principal.staff(accountId, row.getString("name"))
                            : Principal.person(accountId, row.getString("name"), person);
                })
                .optional();
    }

    Map<UUID, String> staffNames(Collection<UUID> accountIds) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from access.account where id = any(:ids) and kind = 'staff'")
                .param("ids", accountIds.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    Optional<UUID> withLogin(String login) {
        return jdbc.sql("select id from access.account where lower(login) = :login")
                .param("login", login)
                .query(UUID.class)
                .optional();
    }

    Optional<String> language(UUID accountId) {
        return jdbc.sql("select language from access.account where id = :id and language is not null")
                .param("id", accountId)
                .query(String.class)
                .optional();
    }

    /** A page asks the same for each place it offers; within a request it is read once. */
    Set<Role> rolesNow(UUID accountId) {
        return ThisRequest.once(ROLES + accountId, () -> readRoles(accountId));
    }

    private Set<Role> readRoles(UUID accountId) {
        return jdbc
                .sql("select distinct role from access.role_now where account_id = :id")
                .param("id", accountId)
                .query(String.class)
                .list()
                .stream()
                .flatMap(word -> Role.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Within a request it is read once as well: a page asks it for each site of the network. */
    List<Accounts.Held> heldBy(UUID accountId) {
        return ThisRequest.once(HELD + accountId, () -> held("g.account_id = ?", accountId));
    }

    /** Those that meet the condition, and those that are held at the site because they are in its organization. */
    List<Accounts.Held> heldAt(String condition, UUID siteId, Object... facts) {
        var all = Stream.concat(Stream.of(siteId), Stream.of(facts)).toArray();
        return held("(" + HELD_WIDER + " or " + condition + ")", all);
    }

    List<Accounts.Held> held(String condition, Object... facts) {
        return jdbc.sql("""
                select g.account_id, a.name, g.role, g.organization_id, g.site_id, g.program_id, g.held_in
                from access.role_now g join access.account a on a.id = g.account_id
                where %s order by a.name, g.role, g.program_id, g.site_id
                """.formatted(condition))
                .params(facts)
                .query(Accounts.Held.class)
                .list();
    }

    /** All but the desk, which meets people without opening their records. */
    Set<UUID> meetingPeople(Collection<UUID> accountIds) {
        return jdbc.sql("""
                select distinct account_id from access.role_now where account_id = any(?) and meets = 'people'
                """)
                .param(accountIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    @Nullable
    UUID organizationOf(Grant.Place place) {
        return jdbc.sql("select access.held_in(:organization, :site, :program)")
                .param("organization", place.organizationId(), Types.OTHER)
                .param("site", place.siteId(), Types.OTHER)
                .param("program", place.programId(), Types.OTHER)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    @Nullable
    UUID siteOf(UUID programId) {
        return jdbc.sql("select access.held_at(null, ?)")
                .param(programId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    UUID createStaff(String login, String name, @Nullable UUID organizationId, @Nullable UUID createdBy) {
        var id = Ids.next();
        jdbc.sql("""
                insert into access.account (id, kind, login, name, organization_id, created_by)
                values (:id, 'staff', :login, :name, :organization, :by)
                """)
                .param("id", id)
                .param("login", login)
                .param("name", name)
                .param("organization", organizationId)
                .param("by", createdBy)
                .update();
        return id;
    }

    void belongTo(UUID accountId, @Nullable UUID organizationId) {
        jdbc.sql("update access.account set organization_id = :organization, version = version + 1 where id = :id")
                .param("id", accountId)
                .param("organization", organizationId)
                .update();
    }

    /** The person's account, made now unless they have one; whoever asks at the same time waits and gets the same. */
    UUID personAccount(UUID personId, String name, UUID createdBy) {
        return jdbc.sql("""
                insert into access.account (id, kind, person_id, name, created_by)
                values (:id, 'person', :person, :name, :by)
                on conflict (person_id) where person_id is not null do update set name = access.account.name
                returning id
                """)
                .param("id", Ids.next())
                .param("person", personId)
                .param("name", name)
                .param("by", createdBy)
                .query(UUID.class)
                .single();
    }

    Optional<UUID> personAccount(UUID personId) {
        return jdbc.sql("select id from access.account where person_id = :person")
                .param("person", personId)
                .query(UUID.class)
                .optional();
    }

    void chooseLogin(UUID accountId, String login) {
        jdbc.sql("update access.account set login = :login, version = version + 1 where id = :id")
                .param("id", accountId)
                .param("login", login)
                .update();
    }

    /** What was read of the account's roles is read anew: they begin or end. */
    static void forgetRoles(UUID accountId) {
        RelationStore.forget();
        ThisRequest.forget(ROLES + accountId);
        ThisRequest.forget(HELD + accountId);
    }

    UUID grant(UUID accountId, Grant grant, @Nullable UUID grantedBy) {
        forgetRoles(accountId);
        var id = Ids.next();
        jdbc.sql("""
                insert into access.role_grant
                    (id, account_id, role, organization_id, site_id, program_id, starts_at, ends_at, granted_by)
                values (:id, :account, :role, :organization, :site, :program, :from, :until, :by)
                """)
                .param("id", id)
                .param("account", accountId)
                .param("role", grant.role().word())
                .param("organization", grant.place().organizationId())
                .param("site", grant.place().siteId())
                .param("program", grant.place().programId())
                .param("from", Timestamp.from(grant.from()))
                .param("until", timestamp(grant.until()))
                .param("by", grantedBy)
                .update();
        return id;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
