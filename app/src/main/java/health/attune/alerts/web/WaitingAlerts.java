package health.attune.alerts.web;

import health.attune.alerts.Alert;
import health.attune.pages.Frame;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What waits, the nearest deadline first; its words are made in the language of the page. */
public record WaitingAlerts(List<Alert> alerts, Questionnaires questionnaires, Instant now) {
    private static final int SHOWN = 5;

    public List<AlertRow> rows(Frame frame) {
        return rows(frame, alerts.stream().limit(SHOWN));
    }

    public List<AlertRow> all(Frame frame) {
        return rows(frame, alerts.stream());
    }

    private List<AlertRow> rows(Frame frame, Stream<Alert> shown) {
        var words = new AlertWords(frame.words(), questionnaires, now, Map.of());
        return shown.map(words::row).toList();
    }

    /** How many more there are than are shown. */
    public int more() {
        return Math.max(0, alerts.size() - SHOWN);
    }
}
