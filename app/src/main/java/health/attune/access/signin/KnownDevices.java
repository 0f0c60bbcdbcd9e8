package health.attune.access.signin;

import health.attune.pages.PublicAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers that an account was signed in from before. They open nothing; they only count tries on their own, so that
 * the owner is not kept waiting by somebody who guesses elsewhere.
 */
@Component
public class KnownDevices {
    private static final Duration LIFE = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final PublicAddress address;

    KnownDevices(JdbcClient jdbc, PublicAddress address) {
        this.jdbc = jdbc;
        this.address = address;
    }

    /** How the device is counted, if the account of that login is known on it. */
    Optional<String> of(String login, Exchange web) {
        return token(web)
                .filter(token -> jdbc.sql("""
                        select exists (select 1 from access.known_device d join access.account a on a.id = d.account_id
                            where d.token_hash = :hash and lower(a.login) = :login
                              and d.seen_at > now() - make_interval(days => :days))
                        """)
                        .param("hash", token.hash())
                        .param("login", login)
                        .param("days", (int) LIFE.toDays())
                        .query(Boolean.class)
                        .single())
                .map(token -> token.text() + ' ' + login);
    }

    /** Whether it is the first time on this device, for an account that is known on others. */
    boolean remember(UUID accountId, Exchange web) {
        var token = token(web).orElseGet(Token::toKeep);
        boolean isNew = jdbc.sql("""
                with before as (
                    select count(*) as devices, count(*) filter (where token_hash = :hash) as this
                    from access.known_device where account_id = :account),
                kept as (
                    insert into access.known_device (token_hash, account_id) values (:hash, :account)
                    on conflict (token_hash, account_id) do update set seen_at = now())
                select devices > 0 and this = 0 from before
                """)
                .param("hash", token.hash())
                .param("account", accountId)
                .query(Boolean.class)
                .single();
        forgetLongUnused(accountId);
        keep(token, web);
        return isNew;
    }

    private void forgetLongUnused(UUID accountId) {
        jdbc.sql("delete from access.known_device where account_id = :account"
                        + " and seen_at < now() - make_interval(days => :days)")
                .param("account", accountId)
                .param("days", (int) LIFE.toDays())
                .update();
    }

    private void keep(Token token, Exchange web) {
        var cookie = ResponseCookie.from(name(), token.text())
                .path("/")
                .httpOnly(true)
                .secure(address.isHttps())
                .sameSite("Lax")
                .maxAge(LIFE);
        web.response().addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    /** No device is known for the account any more. */
    public void forget(UUID accountId) {
        jdbc.sql("delete from access.known_device where account_id = :account")
                .param("account", accountId)
                .update();
    }

    private Optional<Token> token(Exchange web) {
        var cookies = web.request().getCookies();
        if (cookies == null) return Optional.empty();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(cookie -> new Token(cookie.getValue()))
                .filter(Token::isKept)
                .findFirst();
    }

    private String name() {
        return address.cookie("attune-device");
    }
}
