package health.attune.drill.verdict;

import health.attune.drill.clients.Occasion;
import health.attune.drill.ledger.Entries;
import health.attune.drill.ledger.Entry;
import health.attune.drill.ledger.Submission.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Every check-in in which somebody said that they thought of death has one alert: never none where that was
 * acknowledged, never two, none where nobody said so.
 */
final class AlertCheck {
    private static final String ALERTS = """
            select r.checkin_id from alerts.alert a join checkins.response r on r.id = a.response_id
            where r.checkin_id = any(?) and a.item_id = 'phq9-9' and a.reason <> 'skipped'
            """;
    private static final String SKIPPED = """
            select r.checkin_id from alerts.alert a join checkins.response r on r.id = a.response_id
            where r.checkin_id = any(?) and a.reason in ('skipped', 'unreadable')
            """;

    private final Rows rows;
    private final Entries ledger;

    AlertCheck(Rows rows, Entries ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /**
     * How many there are.
     *
     * @param positives check-ins in which an answer that calls for a human was acknowledged
     * @param alerts those of them that have their alert
     * @param unanswered check-ins in which such an answer was sent, and none acknowledged
     */
    record Counted(int positives, int alerts, int unanswered, List<Finding> findings) {}

    Counted count() throws SQLException {
        var sent = positives();
        var checkins = ledger.subjects(Kind.ANSWER);
        var alerts = rows.about(checkins, ALERTS, row -> row.getObject(1, UUID.class)).stream()
                .collect(Collectors.groupingBy(checkin -> checkin, Collectors.counting()));
        var findings = new ArrayList<Finding>();
        alerts.forEach((checkin, count) -> {
            if (count > 1) findings.add(new Finding(Finding.Kind.DOUBLED, count + " alerts of check-in " + checkin));
            if (!sent.containsKey(checkin))
                findings.add(new Finding(Finding.Kind.ALARM, "an alert of check-in " + checkin + " without a cause"));
        });
        var acknowledged = sent.entrySet().stream()
                .filter(one ->
                        one.getValue().stream().anyMatch(entry -> entry.fate().isAcknowledged()))
                .map(Map.Entry::getKey)
                .toList();
        for (var checkin : acknowledged)
            if (!alerts.containsKey(checkin))
                findings.add(new Finding(Finding.Kind.ALARM, "check-in " + checkin + " has no alert"));
        for (var checkin : rows.about(checkins, SKIPPED, row -> row.getObject(1, UUID.class)))
            findings.add(new Finding(Finding.Kind.ALARM, "check-in " + checkin + " left nothing out, and is said to"));
        int met = (int) acknowledged.stream().filter(alerts::containsKey).count();
        return new Counted(acknowledged.size(), met, sent.size() - acknowledged.size(), findings);
    }

    private Map<UUID, List<Entry>> positives() {
        return ledger.of(Kind.ANSWER).stream()
                .filter(one -> Occasion.SAFETY_ITEM.equals(one.submission().detail()))
                .filter(one ->
                        one.submission().value() != null && one.submission().value() > 0)
                .collect(Collectors.groupingBy(one -> one.submission().subject()));
    }
}
