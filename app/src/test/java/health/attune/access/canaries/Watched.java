package health.attune.access.canaries;

import health.attune.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A visitor of whom is noted what an access log would print, where answers sent on to, and what error pages said. */
final class Watched {
    /** Pages that are only a sentence; a form that is shown again is about whom it is about. */
    private static final Set<Integer> ERRORS = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

    private final Visitor visitor;
    private final Canaries canaries;
    private final List<String> addresses;
    private final List<String> told;
    private String ownName = "";
    private final Set<Integer> statuses = new TreeSet<>();

    /**
     * @param addresses where request lines and Location headers are noted
     * @param told where is noted which planted words an error page told without having received them
     */
    Watched(int port, Canaries canaries, List<String> addresses, List<String> told) {
        visitor = new Visitor(port);
        this.canaries = canaries;
        this.addresses = addresses;
        this.told = told;
    }

    /** Who has signed in reads their own name at the head of every page. */
    Watched named(String name) {
        ownName = name;
        return this;
    }

    HttpResponse<String> get(String path) {
        return note("GET " + path, "", visitor.get(path));
    }

    HttpResponse<String> post(String path, String... fields) {
        return note("POST " + path, String.join("\n", fields), visitor.post(path, fields));
    }

    HttpResponse<String> upload(String path, String content) {
        return note("POST " + path, content, visitor.upload(path, "file", content));
    }

    private HttpResponse<String> note(String line, String sent, HttpResponse<String> answer) {
        addresses.add(line);
        addresses.addAll(answer.headers().allValues("Location"));
        var received = canaries.sentIn(line + "\n" + sent + "\n" + ownName);
        if (ERRORS.contains(answer.statusCode()))
            canaries.in(answer.body(), received)
                    .forEach(kind -> told.add(kind + " on the page " + answer.statusCode() + " of " + line));
        if (canaries.in(answer.body()).contains("password")) told.add("password on the page of " + line);
        statuses.add(answer.statusCode());
        return answer;
    }

    Set<Integer> statuses() {
        return statuses;
    }
}
