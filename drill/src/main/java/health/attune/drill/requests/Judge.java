package health.attune.drill.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no answer may be or show, whatever was asked. */
final class Judge {
    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Cache-Control");
    private static final List<String> INSIDES = List.of(
            "java.lang.",
            "org.springframework",
            "org.postgresql",
            "org.apache",
            "PSQLException",
            "SQLState",
            "\tat ",
            "health.attune.",
            "Whitelabel",
            "gg.jte",
            "tools.jackson",
            "insert into ",
            " for update skip locked");

    private Judge() {}

    /** Null where nothing is wrong with it. */
    static @Nullable String fault(Made made, Reply reply) {
        if (reply == Reply.NEVER) return "no answer in time";
        if (reply.status() == 0) return made.decent() ? "the connection was closed without an answer" : null;
        if (reply.status() >= 500) return "answered " + reply.status();
        for (var header : HEADERS) if (reply.header(header).isEmpty()) return "without " + header;
        for (var inside : INSIDES) if (reply.body().contains(inside)) return "tells \"" + inside + "\"";
        var location = reply.header("Location");
        return location.startsWith("http") && !location.startsWith("http://localhost") ? "leads away" : null;
    }
}
