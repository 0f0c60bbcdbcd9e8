package health.attune.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads fields and query first, so that what can't be read is answered here and with a sentence, not somewhere deep
 * inside and with a trace in the log: broken encodings, too much at once, and text that no database keeps.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadableInput extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int problem = problem(request);
        if (problem == 0) chain.doFilter(request, response);
        else if (!response.isCommitted()) response.sendError(problem);
    }

    private static int problem(HttpServletRequest request) {
        try {
            return isText(request.getParameterMap()) ? 0 : HttpStatus.BAD_REQUEST.value();
        } catch (RuntimeException e) { // whatever the server's readers throw at what a stranger sent
            return e instanceof InvalidParameterException known ? known.getErrorCode() : HttpStatus.BAD_REQUEST.value();
        }
    }

    private static boolean isText(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .allMatch(field -> isText(field.getKey())
                        && Arrays.stream(field.getValue()).allMatch(ReadableInput::isText));
    }

    /** Without NUL and without half of a sign. */
    static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(sign -> sign == 0 || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE));
    }
}
