package health.attune.access.sessions;

import health.attune.pages.PublicAddress;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.servlet.filter.OrderedRequestContextFilter;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.RequestContextFilter;

@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.session")
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookie(PublicAddress address) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(address.cookie("attune"));
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(address.isHttps());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** 256 random bits; a random UUID has 122. */
    @Bean
    SessionIdGenerator sessionIds() {
        var keys = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
        return keys::generateKey;
    }

    @Bean
    @DependsOnDatabaseInitialization // what clears away old sessions begins at once
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInOurOwnTerms() {
        return repository -> {
            repository.setConversionService(SessionBytes.conversion());
            SessionSql.giveTo(repository);
        };
    }

    /** Each of its statements is whole in itself; what a crash left between two of them would open nothing. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<? extends Session> quietSessions(JdbcIndexedSessionRepository sessions) {
        return new QuietSessions<>(sessions);
    }

    /** Begins before the filter of sessions and ends after it, so that a session is known to the end of its request. */
    @Bean
    RequestContextFilter requestContextFilter() {
        var filter = new OrderedRequestContextFilter();
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    @Bean
    IndexResolver<Session> sessionOwner() {
        return session -> session.getAttribute(Sessions.PRESENCE) instanceof Presence presence
                ? Map.of(
                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                        presence.who().getName())
                : Map.of();
    }
}
