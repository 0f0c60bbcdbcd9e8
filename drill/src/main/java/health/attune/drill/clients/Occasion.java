package health.attune.drill.clients;

import health.attune.drill.ledger.Fate;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.ledger.Submission;
import health.attune.drill.ledger.Submission.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One check-in in the browser of whoever follows a link: which question it shows, and what is sent from there. */
public final class Occasion {
    /** The question of the PHQ-9 about thoughts of being better off dead or of hurting oneself. */
    public static final String SAFETY_ITEM = "phq9-9";

    private static final Pattern OPTION = Pattern.compile("<input[^>]*name=\"value\"[^>]*value=\"(\\d+)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"(/checkins/[0-9a-f-]{36}/answers/\\d+)\"");
    private static final Pattern ON = Pattern.compile("href=\"(/checkins/[0-9a-f-]{36}/(?:answers/\\d+|review))\"");

    private final Visitor browser;
    private final String start;
    private Answer page;

    private Occasion(Visitor browser, String start, Answer page) {
        this.browser = browser;
        this.start = start;
        this.page = page;
    }

    /** The question that is asked now, and what can be answered. */
    public record Question(String path, String item, List<Integer> values, String ticket) {}

    /** What was told, in the words of the ledger and in those of the page. */
    public record Told(Fate fate, Answer page) {}

    /** Follows a link as a browser that was never here before. */
    public static Occasion follow(String address, String secret) throws IOException {
        var browser = new Visitor(address);
        browser.get("/links");
        var followed = browser.post("/links", Map.of("token", secret));
        if (!followed.location().startsWith("/checkins/")) throw Desk.unexpected(followed);
        return new Occasion(browser, followed.location(), followed);
    }

    /** The same where each step was made by somebody else: they are in, and were told where it begins. */
    public static Occasion in(Visitor browser, Answer followed) {
        return new Occasion(browser, followed.location(), followed);
    }

    public UUID checkin() {
        return UUID.fromString(start.substring(start.lastIndexOf('/') + 1));
    }

    /** Loads where the last answer leads, or the beginning again. */
    public int load() throws IOException {
        page = browser.open(page.leadsOn() ? page.location() : start);
        var on = page.find(ON);
        if (question().isEmpty() && !isAtEnd() && on.isPresent()) page = browser.open(on.get());
        return page.status();
    }

    /** Goes one page on, with one request; where that is refused it stays where it is. */
    public Answer step() throws IOException {
        var on = page.find(ON).filter(_ -> !page.leadsOn());
        var next = browser.get(page.leadsOn() ? page.location() : on.orElse(start));
        if (next.status() < 500) page = next;
        return next;
    }

    /** Forgets where it was: the next page is the beginning, which leads to the first question that is open. */
    public void startAgain() {
        page = new Answer(303, start, "", "", "");
    }

    public Optional<Question> question() {
        return page.find(ACTION)
                .map(path -> new Question(
                        path,
                        page.field("item").orElse(""),
                        page.findAll(OPTION).map(Integer::valueOf).toList(),
                        page.field("ticket").orElse("")));
    }

    /** Whether only finishing it is left. */
    public boolean isAtEnd() {
        return page.body().contains(start + "/completion");
    }

    /** Sends an answer once; from several threads it is sent several times at once. */
    public Told answer(Question question, int value, Ledger ledger) throws IOException {
        var fields = Map.of("item", question.item(), "value", String.valueOf(value), "ticket", question.ticket());
        return send(question.path(), fields, Submission.answer(checkin(), question.item(), value), ledger);
    }

    public Told complete(Ledger ledger) throws IOException {
        return send(start + "/completion", Map.of(), Submission.of(Kind.COMPLETION, checkin()), ledger);
    }

    /** Goes where that leads. */
    public void follow(Told told) {
        page = told.page();
    }

    private Told send(String path, Map<String, String> fields, Submission submission, Ledger ledger)
            throws IOException {
        ledger.sent(submission);
        var answer = browser.copy().post(path, fields);
        var fate = Desk.fate(answer, answer.location().startsWith(start));
        if (fate != Fate.UNANSWERED) ledger.told(submission, fate);
        return new Told(fate, answer);
    }
}
