package health.attune.drill.load;

import health.attune.drill.clients.Answer;
import health.attune.drill.clients.Desk;
import health.attune.drill.clients.Occasion;
import health.attune.drill.clients.Visitor;
import health.attune.drill.ledger.Ledger;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in care who is asked, follows a link, answers and finishes, over and over, one request at a time. */
final class Walker {
    private static final double POSITIVE = 0.1;

    private final UUID person;
    private final String address;
    private final Ledger ledger;
    private Visitor browser;
    private String secret = "";
    private boolean knocked;
    private @Nullable Occasion occasion;

    Walker(UUID person, String address, Ledger ledger) {
        this.person = person;
        this.address = address;
        this.ledger = ledger;
        this.browser = new Visitor(address);
    }

    /** What the next request is for. */
    Kind next() {
        if (occasion == null) return secret.isEmpty() ? Kind.LINK : Kind.FOLLOWING;
        if (occasion.question().isPresent()) return Kind.ANSWER;
        return occasion.isAtEnd() ? Kind.COMPLETION : Kind.QUESTION;
    }

    /** Sends it; what was refused is sent again the next time. */
    Answer go(Desk desk, SplittableRandom chance) throws IOException {
        return occasion == null ? toTheDoor(desk) : inside(occasion, chance);
    }

    private Answer toTheDoor(Desk desk) throws IOException {
        if (secret.isEmpty()) return link(desk);
        var answer = knocked ? browser.post("/links", Map.of("token", secret)) : browser.get("/links");
        if (answer.status() >= 500) return answer;
        if (answer.location().startsWith("/checkins/")) occasion = Occasion.in(browser, answer);
        else if (knocked) leave();
        else knocked = answer.status() == 200;
        return answer;
    }

    private Answer link(Desk desk) throws IOException {
        var told = desk.linkOnce(person, ledger);
        secret = told.secret();
        return told.page();
    }

    private Answer inside(Occasion at, SplittableRandom chance) throws IOException {
        var question = at.question();
        if (question.isPresent()) {
            var values = question.get().values();
            int any = values.get(chance.nextInt(values.size()));
            boolean calm = question.get().item().equals(Occasion.SAFETY_ITEM) && chance.nextDouble() >= POSITIVE;
            return went(at, at.answer(question.get(), calm ? 0 : any, ledger));
        }
        if (at.isAtEnd()) {
            var told = at.complete(ledger);
            if (told.fate().isAcknowledged()) leave();
            return told.page();
        }
        var page = at.step();
        if (page.status() >= 400 && page.status() < 500) leave();
        return page;
    }

    private static Answer went(Occasion at, Occasion.Told told) {
        if (told.fate().isAcknowledged()) at.follow(told);
        return told.page();
    }

    /** Another check-in in another browser. */
    private void leave() {
        browser = new Visitor(address);
        secret = "";
        knocked = false;
        occasion = null;
    }
}
