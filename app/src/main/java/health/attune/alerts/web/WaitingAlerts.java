package health.attune.alerts.web;

import health.attune.alerts.Alert;
import health.attune.pages.Frame;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What waits, the nearest deadline first; its words are made in the language of the page. */
public record WaitingAlerts(List<Alert> alerts, Questionnaires questionnaires, Instant now) {
    private static final int SHOWN = 5;

    public List<AlertRow> rows(Frame frame) {
        return all(frame).subList(0, alerts.size() - more());
    }

    public List<AlertRow> all(Frame frame) {
        var words = new AlertWords(frame.words(), questionnaires, now, Map.of());
        return alerts.stream().map(words::row).toList();
    }

    /** How many more there are than are shown. */
    public int more() {
        return Math.max(0, alerts.size() - SHOWN);
    }
}
