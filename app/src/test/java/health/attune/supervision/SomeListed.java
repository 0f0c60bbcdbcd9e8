package health.attune.supervision;

import health.attune.access.labels.Labels;
import health.attune.assets.ChangeWord;
import health.attune.caseload.AssetsMoved;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRow.Place;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Progress;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.caseload.Reached;
import health.attune.caseload.Why;
import health.attune.caseload.Why.Reason;
import health.attune.caseload.rules.CaseloadRules;
import health.attune.caseload.rules.Rule;
import health.attune.contacts.Touches.Touch;
import health.attune.database.Ids;
import health.attune.instruments.domains.Domain.Measure;
import health.attune.people.PersonLine;
import health.attune.people.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody in a caseload, of whom a test says what matters. */
final class SomeListed {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Instant NOW = Instant.parse("2026-03-16T15:00:00Z");
    static final Instant LAST_WEEK = Instant.parse("2026-03-09T04:00:00Z");

    /** The guides as they are published, by complexity. */
    static final CaseloadRules RULES = rules(Map.of(
            Rule.GUIDE_LIGHT_LEAST, 90,
            Rule.GUIDE_LIGHT_MOST, 120,
            Rule.GUIDE_USUAL_LEAST, 80,
            Rule.GUIDE_USUAL_MOST, 100,
            Rule.GUIDE_COMPLEX_LEAST, 60,
            Rule.GUIDE_COMPLEX_MOST, 80,
            Rule.GUIDE_MOST_COMPLEX_LEAST, 50,
            Rule.GUIDE_MOST_COMPLEX_MOST, 75,
            Rule.CONTACT_WITHIN_DAYS, 28,
            Rule.TOGETHER_WEEKS, 26));

    private SomeListed() {}

    private static CaseloadRules rules(Map<Rule, Integer> figures) {
        var all = new EnumMap<Rule, Integer>(figures);
        all.put(Rule.FEW_PEOPLE, 20);
        return new CaseloadRules(all);
    }

    /** In care for ten weeks, for these reasons. */
    static Listed of(Status status, @Nullable Progress progress, Reason... reasons) {
        var whys = new ArrayList<Why>();
        for (var reason : reasons) whys.add(new Why(reason, 10));
        if (whys.isEmpty()) whys.add(new Why(Reason.ON_COURSE, 10));
        var person = Ids.next();
        var row = new CaseloadRow(
                new Place(Ids.next(), person, Ids.next(), ZONE),
                Labels.NONE,
                status,
                LocalDate.ofInstant(NOW, ZONE).minusWeeks(10),
                progress,
                new AssetsMoved(0, 0, 0),
                new AssetsMoved(0, 0, 0),
                null,
                new Touch(null, null, null, 0, 0, LocalDate.of(2026, 3, 1), 0),
                new Reached(null, null, null, null),
                null);
        var line = new PersonLine(new PersonName(person, "Somebody", null), "Somebody", null, null, null);
        return new Listed(row, line, "Program", whys, null, null, null);
    }

    /**
     * Scores of the PHQ-9, the latest of them four days ago, those before it each two weeks apart.
     *
     * @param points the first one is of the beginning of care
     */
    static Progress phq(Improvement improvement, ChangeWord change, double... points) {
        var course = new ArrayList<Point>();
        for (int i = 0; i < points.length; i++) {
            int days = 4 + 14 * (points.length - 1 - i);
            course.add(new Point(NOW.minus(Duration.ofDays(days)), points[i]));
        }
        return new Progress(
                new Measure("phq-9", "total"),
                course.getFirst(),
                List.copyOf(course),
                change,
                improvement,
                false,
                null);
    }
}
