package health.attune.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a change that the browser itself says was begun on another site, even one of the same domain. */
final class OwnPagesOnly extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = String.valueOf(request.getHeader("Sec-Fetch-Site"));
        if (!READING.contains(request.getMethod()) && FOREIGN.contains(begun))
            response.sendError(HttpStatus.FORBIDDEN.value());
        else chain.doFilter(request, response);
    }
}
