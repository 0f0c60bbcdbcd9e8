package health.attune.drill.verdict;

import health.attune.drill.ledger.Entries;
import health.attune.drill.ledger.Entry;
import health.attune.drill.ledger.Submission.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What staff did stands there, once for each time they did it. */
final class StaffCheck {
    private static final String LINKS =
            "select person_id, count(*) from checkins.link where person_id = any(?) group by person_id";
    private static final String TAKEN = """
            select alert_id, count(*) from alerts.event
            where alert_id = any(?) and state = 'acknowledged' and note is null and answer is null
              and escalated_to is null and to_id is null and not told_again and not is_withdrawal
            group by alert_id
            """;
    private static final String NOTES = "select sent_as, count(*) from alerts.event where sent_as = any(?) group by 1";

    private final Rows rows;
    private final Entries ledger;

    StaffCheck(Rows rows, Entries ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    List<Finding> findings() throws SQLException {
        var findings = new ArrayList<Finding>();
        findings.addAll(compare(Kind.LINK, one -> one.submission().subject(), LINKS, false));
        findings.addAll(compare(Kind.ACKNOWLEDGEMENT, one -> one.submission().subject(), TAKEN, true));
        findings.addAll(compare(
                Kind.NOTE,
                one -> UUID.fromString(String.valueOf(one.submission().detail())),
                NOTES,
                true));
        return findings;
    }

    private List<Finding> compare(Kind kind, Function<Entry, UUID> subject, String sql, boolean once)
            throws SQLException {
        var sent = ledger.of(kind).stream().collect(Collectors.groupingBy(subject));
        var there =
                rows.about(sent.keySet(), sql, row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var findings = new ArrayList<Finding>();
        sent.forEach((id, entries) -> {
            long kept = there.getOrDefault(id, 0L);
            long promised =
                    entries.stream().filter(one -> one.fate().isAcknowledged()).count();
            long least = once ? Math.min(1, promised) : promised;
            long most = once ? 1 : entries.size();
            var what = kind + " " + id + ": " + kept + " kept, " + promised + " promised, " + entries.size() + " sent";
            if (kept < least) findings.add(new Finding(Finding.Kind.LOST, what));
            if (kept > most) findings.add(new Finding(Finding.Kind.DOUBLED, what));
        });
        return findings;
    }
}
