package health.attune.access.passkeys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PasskeyStore {
    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Passkey> of(UUID accountId) {
        return jdbc.sql("""
                select id, name, backed_up, made_at, used_at from access.passkey
                where account_id = :account order by made_at, id
                """).param("account", accountId).query(Passkey.class).list();
    }

    boolean has(UUID accountId) {
        return jdbc.sql("select exists (select 1 from access.passkey where account_id = :account)")
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }

    List<byte[]> credentialIds(UUID accountId) {
        return jdbc.sql("select credential_id from access.passkey where account_id = :account order by id")
                .param("account", accountId)
                .query(byte[].class)
                .list();
    }

    Optional<Kept> byCredential(byte[] credentialId) {
        return jdbc.sql("""
                select id, account_id, public_key, sign_count, backup_eligible, backed_up from access.passkey
                where credential_id = :credential
                """).param("credential", credentialId).query(Kept.class).optional();
    }

    /** False where that credential is known already, be it as somebody else's. */
    boolean insert(UUID id, UUID accountId, Fresh fresh) {
        return jdbc.sql("""
                insert into access.passkey (id, account_id, credential_id, public_key, sign_count, backup_eligible,
                    backed_up, name)
                values (:id, :account, :credential, :key, :count, :eligible, :backed, :name)
                on conflict (credential_id) do nothing
                """)
                        .param("id", id)
                        .param("account", accountId)
                        .param("credential", fresh.credentialId())
                        .param("key", fresh.publicKey())
                        .param("count", fresh.signCount())
                        .param("eligible", fresh.backupEligible())
                        .param("backed", fresh.backedUp())
                        .param("name", fresh.name())
                        .update()
                == 1;
    }

    /** Takes the signature with that count: true unless another one with it, or a later one, was taken meanwhile. */
    boolean used(UUID id, long signCount, boolean backedUp) {
        return jdbc.sql("""
                update access.passkey set sign_count = :count, backed_up = :backed, used_at = now()
                where id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))
                """)
                        .param("id", id)
                        .param("count", signCount)
                        .param("backed", backedUp)
                        .update()
                == 1;
    }

    /** The name of what was removed; empty where the account has no such passkey. */
    Optional<String> remove(UUID accountId, UUID id) {
        return jdbc.sql("delete from access.passkey where id = :id and account_id = :account returning name")
                .param("id", id)
                .param("account", accountId)
                .query(String.class)
                .optional();
    }

    void removeAll(UUID accountId) {
        jdbc.sql("delete from access.passkey where account_id = :account")
                .param("account", accountId)
                .update();
    }

    record Kept(UUID id, UUID accountId, byte[] publicKey, long signCount, boolean backupEligible, boolean backedUp) {}

    record Fresh(
            byte[] credentialId,
            byte[] publicKey,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            String name) {}
}
