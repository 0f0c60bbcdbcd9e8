package health.attune.drill.clients;

import health.attune.drill.ledger.Fate;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.ledger.Submission;
import health.attune.drill.ledger.Submission.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A care manager at their desk: registers people, plans what they are asked, sends links, acts on alerts. */
public final class Desk {
    private static final Pattern OPTION = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");
    private static final Pattern STARTS_ON = Pattern.compile("name=\"startsOn\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("/links#([\\w-]+)");
    private static final Pattern ALERT = Pattern.compile("href=\"/alerts/([0-9a-f-]{36})\"");

    private final Visitor browser;

    private Desk(Visitor browser) {
        this.browser = browser;
    }

    /** Signs in with a password. */
    public static Desk signedIn(String address, SignIn who) throws IOException {
        var browser = new Visitor(address);
        browser.get("/sign-in");
        var home = browser.post("/sign-in", Map.of("login", who.login(), "password", who.password()));
        if (!home.leadsOn()) throw new IOException("The sign-in was refused with " + home.status() + ".");
        browser.open("/alerts");
        return new Desk(browser);
    }

    /** The same session, at another instance or by another cable. */
    public Desk at(String address) {
        return new Desk(browser.at(address));
    }

    /** The same session at the same time, such as in another tab. */
    public Desk copy() {
        return new Desk(browser.copy());
    }

    /** Somebody new in care, who is asked the PHQ-9 every two weeks from today on. */
    public UUID register(String givenName, String familyName) throws IOException {
        var form = browser.get("/people/registration");
        var person = UUID.fromString(form.field("id").orElseThrow(() -> unexpected(form)));
        var fields = new LinkedHashMap<String, String>();
        fields.putAll(Map.of("id", person.toString(), "seen", "", "givenName", givenName, "familyName", familyName));
        fields.putAll(Map.of("bornOn", "1990-05-17", "gender", "unknown", "language", "en", "mayCall", "true"));
        fields.put("place", form.find(OPTION).orElseThrow(() -> unexpected(form)));
        var registered = browser.post("/people/registration", fields);
        if (registered.status() == 422)
            fields.put("seen", registered.field("seen").orElse(""));
        if (registered.status() == 422) registered = browser.post("/people/registration", fields);
        require(registered);
        plan(person);
        return person;
    }

    private void plan(UUID person) throws IOException {
        var plan = browser.get("/people/" + person + "/schedules/new");
        var planned = new LinkedHashMap<String, String>();
        planned.put("episode", plan.find(OPTION).orElseThrow(() -> unexpected(plan)));
        planned.put("startsOn", plan.find(STARTS_ON).orElseThrow(() -> unexpected(plan)));
        planned.putAll(Map.of("instrument", "phq-9", "everyDays", "14", "answeredBy", "person"));
        require(browser.post("/people/" + person + "/schedules", planned));
    }

    /** A link for that person; it ends the one before, and goes on with a check-in that is open. */
    public String link(UUID person, Ledger ledger) throws IOException {
        var told = linkOnce(person, ledger);
        if (told.secret().isEmpty()) throw unexpected(told.page());
        return told.secret();
    }

    /** What came back where a link was asked for; the secret is empty where there is none. */
    public record Linked(String secret, Answer page) {}

    /** The same, whatever comes back. */
    public Linked linkOnce(UUID person, Ledger ledger) throws IOException {
        var submission = Submission.of(Kind.LINK, person);
        ledger.sent(submission);
        var page = browser.post("/people/" + person + "/links", Map.of());
        var secret = page.find(LINK).orElse("");
        ledger.told(submission, fate(page, !secret.isEmpty()));
        return new Linked(secret, page);
    }

    /** The alerts that are this desk's. */
    public List<UUID> alerts() throws IOException {
        var page = browser.get("/alerts");
        if (page.status() != 200) throw unexpected(page);
        return alertsOn(page);
    }

    /** Those that a page shows. */
    public static List<UUID> alertsOn(Answer page) {
        return page.findAll(ALERT).distinct().map(UUID::fromString).toList();
    }

    /** Loads them again until they come; returns how long that took. */
    public Duration awaitAlerts(Duration patience) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (true)
            try {
                alerts();
                return Duration.ofNanos(System.nanoTime() - begun);
            } catch (IOException away) {
                if (System.nanoTime() - begun > patience.toNanos()) throw away;
                Thread.sleep(100);
            }
    }

    /** Says that they have it. */
    public Answer acknowledge(UUID alert, Ledger ledger) throws IOException {
        var submission = Submission.of(Kind.ACKNOWLEDGEMENT, alert);
        ledger.sent(submission);
        var told = browser.post("/alerts/" + alert + "/acknowledgement", Map.of());
        ledger.told(submission, fate(told, told.location().equals("/alerts/" + alert)));
        return told;
    }

    /** Writes something down, by the form of that id: sent twice, it is one note. */
    public void note(UUID alert, UUID form, Ledger ledger) throws IOException {
        var submission = Submission.of(Kind.NOTE, alert, form.toString());
        ledger.sent(submission);
        var told = browser.post(
                "/alerts/" + alert + "/notes", Map.of("note", form.toString(), "words", "Called, no answer yet."));
        ledger.told(submission, fate(told, told.location().equals("/alerts/" + alert)));
    }

    /** The form with what is known of that person, in a tab of its own. */
    public DetailsForm details(UUID person) throws IOException {
        return DetailsForm.open(browser.copy(), person);
    }

    /** The browser it works with. */
    public Visitor browser() {
        return browser;
    }

    /** What an answer says of what was sent; an error of the service says nothing. */
    static Fate fate(Answer answer, boolean kept) {
        if (kept) return Fate.KEPT;
        if (answer.filing().equals("received")) return Fate.RECEIVED;
        if (answer.isRefusedForNow()) return Fate.REFUSED;
        return answer.status() >= 500 && answer.filing().isEmpty() ? Fate.UNANSWERED : Fate.REFUSED;
    }

    private static void require(Answer answer) throws IOException {
        if (!answer.leadsOn()) throw unexpected(answer);
    }

    static IOException unexpected(Answer answer) {
        return new IOException("The service answered " + answer.status() + " "
                + answer.find(Pattern.compile("<h1[^>]*>([^<]*)</h1>")).orElse(""));
    }
}
