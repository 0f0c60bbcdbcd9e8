package health.attune.access.guard;

import health.attune.pages.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Who may come to which address is told by {@link Routes}; here is what holds for all. */
    @Bean
    SecurityFilterChain filters(HttpSecurity http, SecurityContextRepository contexts, PublicAddress address) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(address)).csrfTokenRequestHandler(new ReadableTokens()))
                .addFilterAfter(new OwnPagesOnly(), CsrfFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * The token of forms is kept in a cookie and not in a session, so that a visitor who only reads leaves nothing in
     * the database; the page carries it masked anew each time, so that compression can't give it away.
     */
    private static CookieCsrfTokenRepository tokens(PublicAddress address) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(address.cookie("attune-form"));
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(address.isHttps()).sameSite("Lax"));
        return tokens;
    }
}
