package health.attune.access.probes;

import jakarta.servlet.http.Cookie;
import java.util.function.Function;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How a request reaches its address. */
enum Shape {
    /** As the page sends it. */
    PLAIN,
    /** Only the head of an answer is asked for. */
    HEAD,
    /** What may be done at the address is asked. */
    OPTIONS,
    /** A form that says by a field what it means. */
    OVERRIDE,
    /** The ids of somebody else stand beside the address: in the query, in headers and in cookies. */
    PLANTED,
    /** The second object of the address belongs to somebody else. */
    MIXED;

    MockHttpServletRequestBuilder request(ProbeRoute route, String path) {
        return switch (this) {
            case HEAD, OPTIONS -> Prober.builder(name(), path);
            case OVERRIDE -> Prober.builder("POST", path).param("_method", route.method());
            case PLAIN, PLANTED, MIXED -> Prober.builder(route.method(), path);
        };
    }

    void dress(MockHttpServletRequestBuilder request, Function<String, String> other) {
        if (this != PLANTED) return;
        var person = other.apply("people");
        for (var name : new String[] {"id", "personId", "person"})
            request.queryParam(name, person).cookie(new Cookie(name, person));
        request.header("X-Person-Id", person).header("X-Original-URL", "/people/" + person);
        request.header("X-HTTP-Method-Override", "DELETE");
    }

    boolean suits(ProbeRoute route) {
        return switch (this) {
            case HEAD -> route.method().equals("GET");
            case OVERRIDE -> route.method().equals("DELETE");
            case MIXED -> route.namesAPart();
            case PLAIN, OPTIONS, PLANTED -> true;
        };
    }
}
