package health.attune.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a form, which can only post, undo (DELETE) and replace (PUT) with a hidden field; nothing else, no header. */
@Component
@Order(-10_000)
class MethodOverride extends OncePerRequestFilter {
    private static final Set<String> MEANT = Set.of("DELETE", "PUT");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = request.getMethod().equals("POST") ? request.getParameter("_method") : null;
        if (asked == null || asked.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var method = asked.toUpperCase(Locale.ROOT);
        if (MEANT.contains(method)) chain.doFilter(as(method, request), response);
        else response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    private static HttpServletRequest as(String method, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return method;
            }
        };
    }
}
