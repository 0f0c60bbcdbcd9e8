package health.attune.operations.logs;

import health.attune.crowds.Crowds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request a number of its own, measures it, and tells of it with the pattern of its address: no id, no
 * query, no name. What nobody foresaw is logged here by class and line, and answered with the page of errors.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLog extends OncePerRequestFilter {
    static final String REQUEST = "request";

    private static final String NOWHERE = "none";
    private static final String HEADER = "X-Request-Id";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Logger LOG = LoggerFactory.getLogger("attune.requests");
    private static final Logger REFUSALS = LoggerFactory.getLogger("attune.refused");
    private static final Logger FAILURES = LoggerFactory.getLogger(RequestLog.class);

    private final MeterRegistry registry;

    RequestLog(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        long began = System.nanoTime();
        response.setHeader(HEADER, id);
        MDC.put(REQUEST, id);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            FAILURES.error("{} {} failed", method(request), route(request), e);
            if (!response.isCommitted()) response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } finally {
            told(request, response.getStatus(), Duration.ofNanos(System.nanoTime() - began));
            MDC.remove(REQUEST);
        }
    }

    private void told(HttpServletRequest request, int status, Duration took) {
        var tags = Tags.of("method", method(request), "route", route(request), "status", Integer.toString(status));
        registry.timer("attune.request", tags).record(took);
        (isRefusal(request, status) ? REFUSALS : LOG)
                .atInfo()
                .addKeyValue("method", method(request))
                .addKeyValue("route", route(request))
                .addKeyValue("status", status)
                .addKeyValue("ms", took.toMillis())
                .log("{} {} {} {} ms", method(request), route(request), status, took.toMillis());
    }

    /** Told unasked: what was not let through, but for addresses that never were, and crowds, which are counted. */
    private static boolean isRefusal(HttpServletRequest request, int status) {
        boolean isNowhere =
                status == HttpServletResponse.SC_NOT_FOUND && route(request).equals(NOWHERE);
        return status >= HttpServletResponse.SC_BAD_REQUEST && !isNowhere && !Crowds.leftOut(request);
    }

    /** Whatever a stranger calls their method, there are only so many. */
    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }

    private static String route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? NOWHERE : pattern.toString();
    }
}
