package health.attune.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import health.attune.access.labels.Labels;
import health.attune.assets.ChangeWord;
import health.attune.caseload.AssetsMoved;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Flag;
import health.attune.caseload.Progress;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Reached;
import health.attune.caseload.Why;
import health.attune.caseload.Why.Reason;
import health.attune.contacts.Touches.Touch;
import health.attune.database.Ids;
import health.attune.instruments.domains.Domain.Measure;
import health.attune.people.PersonLine;
import health.attune.people.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is to be reviewed and why, as a table that a clinician can check. */
class GroundsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant ANSWERED = NOW.minus(Duration.ofDays(10));
    private static final @Nullable String NEVER = null;

    /** The last score was answered ten days ago. */
    static Stream<Arguments> cases() {
        return Stream.of(
                argumentSet("better, asked for", "not-measured better", NEVER, "review", "by-hand stalled well"),
                argumentSet("new", "on-course", NEVER, "", "never-reviewed"),
                argumentSet("on course and talked about once", "on-course", "60", "", ""),
                argumentSet("paused", "paused", NEVER, "", ""),
                argumentSet("died", "died not-improved", NEVER, "", ""),
                argumentSet("alert while paused", "safety paused", "3", "", "safety"),
                argumentSet("not better, never", "not-improved", NEVER, "", "not-improved never-reviewed"),
                argumentSet("not better, long ago", "not-improved", "29", "", "not-improved"),
                argumentSet("not better, consulted lately", "consulted", "28", "", ""),
                argumentSet("worse since then", "worse", "11", "", "worse"),
                argumentSet("worse, known then", "worse", "10", "", ""),
                argumentSet("flagged", "flagged", "3", "flag", "by-hand"),
                argumentSet("asked for", "on-course", "3", "review", "by-hand"),
                argumentSet("asked for while paused", "paused", "3", "review", "by-hand"),
                argumentSet("no answers", "not-measured", "3", "", "stalled"),
                argumentSet("out of touch alone", "out-of-touch", "3", "", ""),
                argumentSet(
                        "everything",
                        "safety not-improved worse flagged not-measured",
                        NEVER,
                        "flag review",
                        "safety not-improved worse never-reviewed by-hand stalled"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGroundsStandInTheirOrder(String whys, @Nullable String consultedDaysAgo, String byHand, String grounds) {
        var consulted = consultedDaysAgo == null ? null : NOW.minus(Duration.ofDays(Long.parseLong(consultedDaysAgo)));
        var found = Grounds.of(listed(whys, consulted, byHand), byHand.contains("review") ? review() : null);
        assertThat(found.stream().map(call -> call.ground().word()).toList()).isEqualTo(words(grounds));
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Listed listed(String whys, @Nullable Instant consulted, String byHand) {
        var person = Ids.next();
        var none = new AssetsMoved(0, 0, 0);
        var started = LocalDate.of(2026, 8, 1);
        var row = new CaseloadRow(
                new CaseloadRow.Place(Ids.next(), person, Ids.next(), ZoneOffset.UTC),
                Labels.NONE,
                whys.contains("paused") ? Status.PAUSED : Status.IN_TREATMENT,
                started,
                progress(whys),
                none,
                none,
                ANSWERED,
                new Touch(ANSWERED, "phone", ANSWERED, 3, 0, started, 40),
                new Reached(consulted, null, null, null),
                null);
        return new Listed(
                row,
                new PersonLine(new PersonName(person, "Ada Able", null), "Ada Able", null, null, null),
                "Program",
                reasons(whys),
                byHand.contains("flag") ? new Flag(Ids.next(), "Look", "Somebody", NOW) : null,
                null,
                null);
    }

    private static Review review() {
        var somebody = new Review.Colleague(Ids.next(), "Somebody");
        var place = new Review.Place(Ids.next(), Ids.next(), Ids.next());
        return new Review(Ids.next(), place, somebody, "What else?", somebody, NOW, Labels.NONE, null);
    }

    private static Progress progress(String whys) {
        return new Progress(
                new Measure("phq-9", "total"),
                null,
                List.of(new Progress.Point(ANSWERED, 14)),
                ChangeWord.NO_RELIABLE_CHANGE,
                whys.contains("better") ? Improvement.IMPROVED : Improvement.NOT_YET,
                true,
                null);
    }

    private static List<Why> reasons(String whys) {
        return words(whys.replace("better", "").strip()).stream()
                .map(word -> new Why(reason(word), 1))
                .toList();
    }

    private static Reason reason(String word) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
