package health.attune.alerts.web;

import health.attune.alerts.handling.FollowUp;
import health.attune.alerts.handling.HandlingShown;
import health.attune.pages.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says which next contacts are waited for. */
@Component
public class FollowUpRows {
    private final HandlingShown shown;

    FollowUpRows(HandlingShown shown) {
        this.shown = shown;
    }

    public List<FollowUpRow> of(List<FollowUp> waiting, Frame frame) {
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
                        followUp.agreed().reason()))
                .toList();
    }
}
