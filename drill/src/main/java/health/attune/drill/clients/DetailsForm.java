package health.attune.drill.clients;

import health.attune.drill.ledger.Fate;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.ledger.Submission;
import health.attune.drill.ledger.Submission.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The form with what is known of a person, as it was when it was opened.
 *
 * @param version of what it shows
 */
public record DetailsForm(Visitor browser, UUID person, String version) {

    /** What was told, and where somebody else was quicker that the page says so. */
    public record Told(Fate fate, String name, boolean isConflict) {}

    static DetailsForm open(Visitor browser, UUID person) throws IOException {
        var page = browser.get("/people/" + person + "/details");
        return new DetailsForm(browser, person, page.field("version").orElseThrow(() -> Desk.unexpected(page)));
    }

    /** Sends it with another name to call them by. */
    public Told call(String name, Ledger ledger) throws IOException {
        var submission = Submission.of(Kind.CHANGE, person, name);
        ledger.sent(submission);
        var fields = new HashMap<>(Map.of("givenName", "Quinn", "familyName", "Drill", "preferredName", name));
        fields.putAll(Map.of("gender", "unknown", "language", "en", "mayCall", "true", "version", version));
        var answer = browser.post("/people/" + person + "/details", fields);
        var fate = Desk.fate(answer, answer.location().equals("/people/" + person + "/profile"));
        ledger.told(submission, fate);
        return new Told(fate, name, answer.status() == 409 && answer.body().contains("while you were typing"));
    }
}
