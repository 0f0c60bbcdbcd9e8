package health.attune.crowds;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests in as can be done quickly, and tells the others so at once: a queue that grows would help
 * nobody. It stands behind the reading of what was sent, so that slow senders take no place, and before everything that
 * asks the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Entrance extends OncePerRequestFilter {
    private final Crowds crowds;
    private final NotNow notNow;

    Entrance(Crowds crowds, NotNow notNow) {
        this.crowds = crowds;
        this.notNow = notNow;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // As the server itself understands it: no way of writing an address leads into another lane.
        var lane = Lane.of(request.getServletPath());
        if (lane.isEmpty()) chain.doFilter(request, response);
        else letIn(crowds.of(lane.get()), request, response, chain);
    }

    private void letIn(Places places, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.enter()) {
            request.setAttribute(Crowds.LEFT_OUT, true);
            notNow.tell(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.leave();
        }
    }
}
