package health.attune.handovers.web;

import health.attune.access.Principal;
import health.attune.handovers.Handover;
import health.attune.handovers.Handovers;
import health.attune.handovers.Handovers.Told;
import health.attune.pages.Words;
import health.attune.today.DueBy;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hand-overs that are not finished: with whoever goes, and with those who look after them. */
@Component
@Order(70)
class HandoversWaiting implements Waiting {
    private final Handovers handovers;

    HandoversWaiting(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public String source() {
        return "handovers.place";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        return Waits.of(handovers.all(who).stream()
                .filter(HandoversWaiting::isUnfinished)
                .map(told -> item(told, words))
                .toList());
    }

    private static boolean isUnfinished(Told told) {
        var progress = told.progress();
        return progress.passed() < progress.all()
                && (progress.introduced() < progress.all() || progress.followed() < progress.all());
    }

    private static WaitingItem item(Told told, Words words) {
        Handover handover = told.handover();
        var progress = told.progress();
        return new WaitingItem(
                handover.id(),
                Kind.LOOP,
                Urgency.USUAL,
                null,
                words.say("handovers.waits", handover.worker(), progress.introduced(), progress.all()),
                "/handovers/" + handover.id(),
                DueBy.on(handover.lastDay(), handover.place().zone()));
    }
}
