package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.sessions.Sessions;
import health.attune.access.sessions.Way;
import health.attune.database.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

@AttuneTest
class PassSessionsTest {
    @Autowired
    PassSessions passes;

    @Autowired
    Sessions sessions;

    @Autowired
    SecurityContextRepository contexts;

    @Autowired
    SessionRepositoryFilter<?> filter;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    final Principal pass = Principal.pass(Ids.next(), "Marta", Ids.next(), Ids.next());

    @Test
    void theTabletOfSomebodySignedInBecomesThePasssAndForgetsBoth() throws Exception {
        var nurse = world.staff("nurse", world.site(), null);
        var nurses = during(null, (request, response) -> sessions.begin(nurse, Way.PASSWORD, request));
        var passs = during(nurses, (request, response) -> passes.start(pass, request));
        assertThat(Objects.requireNonNull(passs).getValue())
                .isNotEqualTo(Objects.requireNonNull(nurses).getValue());
        assertThat(who(nurses)).isNull();
        assertThat(who(passs)).isEqualTo(pass);
        var answer = new MockHttpServletResponse();
        during(passs, (request, response) -> {
            passes.end(request, response);
            answer.setHeader("Clear-Site-Data", response.getHeader("Clear-Site-Data"));
        });
        assertThat(answer.getHeader("Clear-Site-Data")).contains("cookies", "storage", "cache");
        assertThat(who(passs)).isNull();
    }

    @Test
    void aPassLastsAnHourWithoutARequestAndFourAtMost() throws Exception {
        var cookie = during(null, (request, response) -> passes.start(pass, request));
        var idle = jdbc.sql("select max_inactive_interval from access.session where principal_name = ?")
                .param(pass.getName())
                .query(Integer.class)
                .single();
        assertThat(idle).isEqualTo(60 * 60);
        assertThat(who(cookie)).isEqualTo(pass);
        jdbc.sql("update access.session set last_access_time = last_access_time - 61 * 60 * 1000"
                        + " where principal_name = ?")
                .param(pass.getName())
                .update();
        assertThat(who(cookie)).isNull();
    }

    @Test
    void onlyAPassIsStartedThisWay() {
        var nurse = world.staff("nurse", world.site(), null);
        assertThatThrownBy(() -> passes.start(nurse, new MockHttpServletRequest()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private @Nullable Principal who(@Nullable Cookie cookie) throws Exception {
        var found = new Principal[1];
        during(cookie, (request, response) -> {
            var authentication = contexts.loadDeferredContext(request).get().getAuthentication();
            if (authentication != null) found[0] = (Principal) authentication.getPrincipal();
        });
        return found[0];
    }

    /** One request with that cookie; returns the cookie of the session as it is afterwards. */
    private @Nullable Cookie during(@Nullable Cookie cookie, Act act) throws Exception {
        var request = new MockHttpServletRequest();
        if (cookie != null) request.setCookies(cookie);
        var response = new MockHttpServletResponse();
        FilterChain chain = (inner, answer) -> act.on(
                (jakarta.servlet.http.HttpServletRequest) inner, (jakarta.servlet.http.HttpServletResponse) answer);
        filter.doFilter(request, response, chain);
        return response.getCookie("attune");
    }

    private interface Act {
        void on(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response);
    }
}
