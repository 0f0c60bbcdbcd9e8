package health.attune.access.sessions;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What was found out for the present request, until it ends; where there is none, nothing is kept. */
public final class ThisRequest {

    private ThisRequest() {}

    public static @Nullable Object recall(String what) {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getAttribute(what, RequestAttributes.SCOPE_REQUEST);
    }

    /** What that finds, which is asked once in a request. */
    @SuppressWarnings("unchecked")
    public static <T> T once(String what, Supplier<T> find) {
        if (recall(what) instanceof Object found) return (T) found;
        var found = find.get();
        keep(what, found);
        return found;
    }

    public static void keep(String what, Object found) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(what, found, RequestAttributes.SCOPE_REQUEST);
    }

    public static void forget(String what) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.removeAttribute(what, RequestAttributes.SCOPE_REQUEST);
    }
}
