package health.attune.access.recovery;

import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.passwords.Passwords;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The recovery codes of accounts: ten at a time, shown once, used once each; a new set ends the old one. */
@Component
public class RecoveryCodes {
    private static final int SET = 10;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Happenings happenings;
    private final TransactionTemplate transaction;

    RecoveryCodes(JdbcClient jdbc, Passwords passwords, Happenings happenings, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.happenings = happenings;
        this.transaction = transaction;
    }

    /** A new set, to be shown now and never again. */
    public List<String> make(UUID accountId, String client) {
        var codes = Stream.generate(RecoveryCode::random)
                .filter(distinct())
                .limit(SET)
                .toList();
        var hashes = codes.stream().map(code -> passwords.encode(code.secret())).toList();
        transaction.executeWithoutResult(status -> {
            end(accountId);
            for (int i = 0; i < SET; i++) insert(accountId, codes.get(i).selector(), hashes.get(i));
            happenings.add(Happenings.Entry.own(accountId, Happened.RECOVERY_CODES_MADE, "", client));
        });
        return codes.stream().map(RecoveryCode::inGroups).toList();
    }

    /** How many of the set are still unused; zero where none was made. */
    public int left(UUID accountId) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = :account and used_at is null")
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    /** Takes a code: true for the one request that does so first. What is wrong costs the same work. */
    public boolean use(UUID accountId, String typed) {
        var code = RecoveryCode.typed(typed).orElseGet(() -> new RecoveryCode("", typed));
        var hash = jdbc.sql("""
                select code from access.recovery_code
                where account_id = :account and selector = :selector and used_at is null
                """)
                .param("account", accountId)
                .param("selector", code.selector())
                .query(String.class)
                .optional()
                .orElse(null);
        return passwords.matches(code.secret(), hash) && take(accountId, code.selector());
    }

    /** No code of the account works any more. */
    public void end(UUID accountId) {
        jdbc.sql("delete from access.recovery_code where account_id = :account")
                .param("account", accountId)
                .update();
    }

    private boolean take(UUID accountId, String selector) {
        return jdbc.sql("""
                update access.recovery_code set used_at = now()
                where account_id = :account and selector = :selector and used_at is null
                """)
                        .param("account", accountId)
                        .param("selector", selector)
                        .update()
                == 1;
    }

    private void insert(UUID accountId, String selector, String hash) {
        jdbc.sql("insert into access.recovery_code (account_id, selector, code) values (:account, :selector, :code)")
                .param("account", accountId)
                .param("selector", selector)
                .param("code", hash)
                .update();
    }

    private static Predicate<RecoveryCode> distinct() {
        var seen = new HashSet<String>();
        return code -> seen.add(code.selector());
    }
}
