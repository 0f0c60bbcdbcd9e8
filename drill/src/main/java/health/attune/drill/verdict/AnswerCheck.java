package health.attune.drill.verdict;

import health.attune.drill.ledger.Entries;
import health.attune.drill.ledger.Entry;
import health.attune.drill.ledger.Submission.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every answer that was acknowledged stands in its place, unless another one was sent to the same question since. */
final class AnswerCheck {
    private static final String ANSWERS = """
            select r.checkin_id, given.key as item,
                (case jsonb_typeof(given.value) when 'array' then given.value -> 0 else given.value end)::text::int
            from checkins.response r, jsonb_each(r.answers) given
            where r.checkin_id = any(?) and r.superseded_at is null
            """;
    private static final String LATE = """
            select r.checkin_id, one ->> 'item', (one -> 'values' -> 0)::text::int
            from checkins.response r, jsonb_array_elements(r.late) one
            where r.checkin_id = any(?) and jsonb_array_length(one -> 'values') > 0
            """;
    private static final String COMPLETED =
            "select id from checkins.checkin where id = any(?) and completed_at is not null";

    private final Rows rows;
    private final Entries ledger;
    private final Set<UUID> checkins;

    AnswerCheck(Rows rows, Entries ledger) {
        this.rows = rows;
        this.ledger = ledger;
        this.checkins = ledger.subjects(Kind.ANSWER, Kind.COMPLETION);
    }

    /** One question of one check-in. */
    private record Place(UUID checkin, String item) {}

    private record Value(Place place, int value) {}

    List<Finding> findings() throws SQLException {
        var findings = new ArrayList<Finding>();
        var standing = standing();
        var late = new HashSet<>(values(LATE));
        places().forEach((place, sent) -> {
            var stands = standing.get(place);
            var last = sent.stream().filter(one -> one.fate().isAcknowledged()).reduce((first, second) -> second);
            if (last.isEmpty() || mayStand(stands, sent, last.get())) return;
            if (late.contains(new Value(place, value(last.get())))) return;
            findings.add(new Finding(
                    Finding.Kind.LOST,
                    "answer " + value(last.get()) + " to " + place.item() + " of check-in " + place.checkin()
                            + ": there stands " + stands));
        });
        standing.forEach((place, value) -> {
            var sent = places().getOrDefault(place, List.of());
            if (sent.stream().noneMatch(one -> value(one) == value))
                findings.add(new Finding(
                        Finding.Kind.TORN,
                        "nobody answered " + value + " to " + place.item() + " of check-in " + place.checkin()));
        });
        findings.addAll(unfinished());
        return findings;
    }

    /** The last that was acknowledged, or one of which nobody knows what became of it. */
    private static boolean mayStand(@org.jspecify.annotations.Nullable Integer stands, List<Entry> sent, Entry last) {
        if (stands == null) return false;
        return stands == value(last)
                || sent.stream().anyMatch(one -> !one.fate().isAcknowledged() && value(one) == stands);
    }

    private List<Finding> unfinished() throws SQLException {
        var completed = new HashSet<>(rows.about(checkins, COMPLETED, row -> row.getObject(1, UUID.class)));
        return ledger.of(Kind.COMPLETION).stream()
                .filter(one -> one.fate().isAcknowledged())
                .map(one -> one.submission().subject())
                .filter(checkin -> !completed.contains(checkin))
                .distinct()
                .map(checkin -> new Finding(Finding.Kind.LOST, "the end of check-in " + checkin))
                .toList();
    }

    private Map<Place, List<Entry>> places() {
        return ledger.of(Kind.ANSWER).stream()
                .collect(Collectors.groupingBy(one -> new Place(
                        one.submission().subject(),
                        String.valueOf(one.submission().detail()))));
    }

    private Map<Place, Integer> standing() throws SQLException {
        var standing = new HashMap<Place, Integer>();
        for (var one : values(ANSWERS)) standing.put(one.place(), one.value());
        return standing;
    }

    private List<Value> values(String sql) throws SQLException {
        return rows.about(
                checkins,
                sql,
                row -> new Value(new Place(row.getObject(1, UUID.class), row.getString(2)), row.getInt(3)));
    }

    private static int value(Entry entry) {
        var value = entry.submission().value();
        return value == null ? -1 : value;
    }
}
