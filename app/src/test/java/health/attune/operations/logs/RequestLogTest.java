package health.attune.operations.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What a log tells of a request, and what it never does. */
class RequestLogTest {
    private static final String CANARY = "Nora-Vance";

    private final Logger requests = (Logger) LoggerFactory.getLogger("attune.requests");
    private final Logger refusals = (Logger) LoggerFactory.getLogger("attune.refused");
    private final Logger failures = (Logger) LoggerFactory.getLogger(RequestLog.class);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/people/" + CANARY);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void listen() {
        heard.start();
        requests.setLevel(Level.INFO);
        requests.addAppender(heard);
        refusals.addAppender(heard);
        failures.addAppender(heard);
        request.setQueryString("name=" + CANARY);
        request.addParameter("name", CANARY);
    }

    @AfterEach
    void listenNoMore() {
        requests.setLevel(null);
        requests.detachAppender(heard);
        refusals.detachAppender(heard);
        failures.detachAppender(heard);
    }

    @Test
    void aRequestIsToldByThePatternOfItsAddress() throws Exception {
        handle((in, out) -> in.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/people/{personId}"));
        var told = JsonMapper.shared().readTree(json());
        assertThat(told.get("route").asString()).isEqualTo("/people/{personId}");
        assertThat(told.get("method").asString()).isEqualTo("POST");
        assertThat(told.get("status").asInt()).isEqualTo(200);
        assertThat(told.get("ms").asInt()).isNotNegative();
        assertThat(told.get("request").asString()).isEqualTo(response.getHeader("X-Request-Id"));
        assertThat(json() + text()).doesNotContain(CANARY);
    }

    @Test
    void whatNobodyForesawIsToldWithoutItsWordsAndAnswered() throws Exception {
        handle((in, out) -> {
            throw new IllegalStateException(
                    "For " + CANARY, new SQLException("Key (name)=(" + CANARY + ") exists", "23505"));
        });
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(json() + text())
                .contains("IllegalStateException", "caused by java.sql.SQLException (23505)", "RequestLogTest")
                .doesNotContain(CANARY);
    }

    @Test
    void anAddressOfNobodyAndAMethodOfTheirOwnMakeNoNewSeries() throws Exception {
        request.setMethod(CANARY);
        handle((in, out) -> {});
        var names = registry.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining());
        assertThat(names).contains("other", "none").doesNotContain(CANARY);
        assertThat(json() + text()).doesNotContain(CANARY);
    }

    @Test
    void aMessageCannotLookLikeAnotherLine() {
        failures.warn("one\n2026-11-28T00:00:00Z ERROR Attune: two\u2028three\u0085four");
        assertThat(text().strip()).doesNotContainPattern("[\\n\u2028\u0085]").contains("three four");
        assertThat(json().lines()).hasSize(1);
    }

    @Test
    void whatIsNotLetThroughIsToldUnasked() throws Exception {
        requests.setLevel(Level.WARN);
        handle((in, out) -> {});
        assertThat(heard.list).isEmpty();
        handle((in, out) -> ((HttpServletResponse) out).setStatus(HttpServletResponse.SC_NOT_FOUND));
        assertThat(heard.list).isEmpty();
        handle((in, out) -> in.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/people/{personId}"));
        assertThat(text()).contains("POST /people/{personId} 404").doesNotContain(CANARY);
    }

    @Test
    void aLineTellsItsDayAndTimeEverywhereAlike() {
        failures.warn("one");
        assertThat(text())
                .containsPattern("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z WARN  RequestLog: one");
    }

    private void handle(FilterChain chain) throws Exception {
        new RequestLog(registry).doFilter(request, response, chain);
    }

    private String text() {
        return heard.list.stream().map(new TextLines()::doLayout).collect(Collectors.joining());
    }

    private String json() {
        return heard.list.stream().map(new JsonLines()::doLayout).collect(Collectors.joining());
    }
}
