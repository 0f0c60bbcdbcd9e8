package health.attune.drill.requests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** How often which route answered with which class of status, and which caller was told what. */
final class Coverage {
    private final Map<String, Map<String, AtomicLong>> byRoute = new TreeMap<>();
    private final Map<String, Map<String, AtomicLong>> byCaller = new TreeMap<>();

    synchronized void add(Made made, Caller who, Reply reply) {
        count(byRoute, made.target().toString(), reply.classOfStatus());
        count(byCaller, who.login(), reply.classOfStatus());
    }

    private static void count(Map<String, Map<String, AtomicLong>> all, String what, String status) {
        all.computeIfAbsent(what, _ -> new TreeMap<>())
                .computeIfAbsent(status, _ -> new AtomicLong())
                .incrementAndGet();
    }

    synchronized Map<String, Map<String, AtomicLong>> callers() {
        return byCaller;
    }

    /** Those that were never let through: neither a page nor an act that was done. */
    synchronized List<String> neverReached() {
        return byRoute.entrySet().stream()
                .filter(route -> !route.getValue().containsKey("2xx")
                        && !route.getValue().containsKey("3xx"))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized int routes() {
        return byRoute.size();
    }
}
