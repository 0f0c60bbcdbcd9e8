package health.attune.alerts.web;

import health.attune.access.Principal;
import health.attune.alerts.FollowUps.Seen;
import health.attune.alerts.handling.FollowUp;
import health.attune.alerts.handling.FollowUpPlans;
import health.attune.alerts.handling.HandlingShown;
import health.attune.pages.Frame;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which next contacts are waited for. */
@Component
public class FollowUpRows {
    private final FollowUpPlans followUps;
    private final HandlingShown shown;

    FollowUpRows(FollowUpPlans followUps, HandlingShown shown) {
        this.followUps = followUps;
        this.shown = shown;
    }

    public List<FollowUpRow> of(Principal who, List<FollowUp> waiting, Frame frame) {
        var seen = followUps.seen(who, waiting);
        var labels = shown.labels();
        var now = shown.now();
        return waiting.stream()
                .map(followUp -> new FollowUpRow(
                        "/follow-ups/" + followUp.id(),
                        "/alerts/" + followUp.alertId(),
                        "/people/" + followUp.personId() + "/contacts/new",
                        followUp.personName(),
                        new StepWords(frame.words(), labels, followUp.zone()).said(followUp),
                        followUp.isLate(now),
                        followUp.seen() == null ? null : asked(seen.get(followUp.seen()), followUp, frame),
                        followUp.agreed().reason()))
                .toList();
    }

    private static FollowUpRow.@Nullable Asked asked(@Nullable Seen seen, FollowUp followUp, Frame frame) {
        if (seen == null || followUp.settled() != null) return null;
        var day = frame.words().day(LocalDate.ofInstant(seen.at(), followUp.zone()));
        return new FollowUpRow.Asked(
                seen.contactId().toString(), frame.say("alerts.follow-ups.seen." + seen.way(), day, seen.staff()));
    }
}
