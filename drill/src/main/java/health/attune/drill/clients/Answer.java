package health.attune.drill.clients;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What came back for a request.
 *
 * @param location where it leads, as a path; empty where it leads nowhere
 * @param filing what the service says of an answer that is not in its database; empty where it says nothing
 * @param retryAfter when it asks to be asked again; empty where it does not
 */
public record Answer(int status, String location, String filing, String retryAfter, String body) {

    /** What stands in the page where the pattern has its group. */
    public Optional<String> find(Pattern pattern) {
        var found = pattern.matcher(body);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    public Stream<String> findAll(Pattern pattern) {
        return pattern.matcher(body).results().map(result -> result.group(1));
    }

    /** The value of that field of the form that the page shows. */
    public Optional<String> field(String name) {
        return find(Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\""));
    }

    /** Whether nothing was done and the service said so: too many came at once. */
    public boolean isRefusedForNow() {
        return status == 503 && !retryAfter.isEmpty();
    }

    public boolean leadsOn() {
        return status == 303 || status == 302;
    }
}
