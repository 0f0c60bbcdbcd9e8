package health.attune.boards.web;

import health.attune.access.Principal;
import health.attune.boards.Huddles;
import health.attune.boards.Huddles.ToCome;
import health.attune.pages.Words;
import health.attune.today.DueBy;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The daily board of a team that goes through it each day, as long as today's huddle has no note. */
@Component
@Order(61)
class BoardsToday implements Waiting {
    private final Huddles huddles;

    BoardsToday(Huddles huddles) {
        this.huddles = huddles;
    }

    @Override
    public String source() {
        return "boards.place";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        return Waits.of(
                huddles.toCome(who).stream().map(one -> item(one, words)).toList());
    }

    private static WaitingItem item(ToCome one, Words words) {
        var program = one.program();
        return new WaitingItem(
                program.id(),
                Kind.TEAM,
                Urgency.USUAL,
                null,
                words.say("boards.today", program.name()),
                "/boards/" + program.id(),
                DueBy.on(one.day().today(), one.day().zone()));
    }
}
