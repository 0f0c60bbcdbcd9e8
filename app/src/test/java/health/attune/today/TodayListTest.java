package health.attune.today;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.database.Ids;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Part;
import health.attune.today.WaitingItem.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodayListTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** Noon in New York on March 9, the day after the clocks went forward. */
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Test
    void safetyComesFirstThenWhatIsOverdueThenTodayByTheClockThenTheRest() {
        var list = list(
                item("some time", Urgency.USUAL, null),
                item("soon", Urgency.USUAL, DueBy.on(TODAY.plusDays(1), NEW_YORK)),
                item("today, the whole day", Urgency.USUAL, DueBy.on(TODAY, NEW_YORK)),
                item("today at two", Urgency.USUAL, DueBy.at(NOON.plus(Duration.ofHours(2)), NEW_YORK)),
                item("pressing", Urgency.PRESSING, null),
                item("overdue", Urgency.USUAL, DueBy.on(TODAY.minusDays(1), NEW_YORK)),
                item("safety", Urgency.SAFETY, DueBy.at(NOON.plusSeconds(1), NEW_YORK)),
                item("safety without a clock", Urgency.SAFETY, null),
                item("safety overdue", Urgency.SAFETY, DueBy.at(NOON.minusSeconds(1), NEW_YORK)),
                item("safety long overdue", Urgency.SAFETY, DueBy.at(NOON.minusSeconds(9), NEW_YORK)));
        assertThat(sentences(list))
                .containsExactly(
                        Map.entry(Part.SAFETY_OVERDUE, List.of("safety long overdue", "safety overdue")),
                        Map.entry(Part.SAFETY, List.of("safety", "safety without a clock")),
                        Map.entry(Part.OVERDUE, List.of("overdue")),
                        Map.entry(Part.TODAY, List.of("today at two", "today, the whole day", "pressing")),
                        Map.entry(Part.SOON, List.of("soon")),
                        Map.entry(Part.SOME_TIME, List.of("some time")));
    }

    /** As the most urgent of a caseload come first there. */
    @Test
    void whereNoClockTellsTheOrderOfTheModuleStays() {
        var told = IntStream.range(0, 9)
                .mapToObj(i -> item(Integer.toString(i), Urgency.PRESSING, null))
                .toArray(WaitingItem[]::new);
        Collections.reverse(Arrays.asList(told));
        assertThat(Objects.requireNonNull(list(told).parts(null).get(Part.TODAY)).stream()
                        .map(WaitingItem::sentence))
                .containsExactly("8", "7", "6", "5", "4", "3", "2", "1", "0");
    }

    @Test
    void narrowedToAnotherKindWhatIsOverdueAboutSafetyStays() {
        var list = list(
                item(Kind.TASK, "task", Urgency.USUAL, null),
                item(Kind.SAFETY, "safety", Urgency.SAFETY, null),
                item(Kind.SAFETY, "safety overdue", Urgency.SAFETY, DueBy.at(NOON, NEW_YORK)),
                item(Kind.PERSON, "person", Urgency.PRESSING, null));
        assertThat(list.parts(Kind.TASK).values().stream().flatMap(List::stream).map(WaitingItem::sentence))
                .containsExactly("safety overdue", "task");
        assertThat(list.counts()).isEqualTo(Map.of(Kind.TASK, 1, Kind.SAFETY, 2, Kind.PERSON, 1));
    }

    @Test
    void aListIsCutButNotInWhatIsAboutSafety() {
        var items = List.of(
                item("one", Urgency.USUAL, null),
                item("two", Urgency.USUAL, null),
                item("three", Urgency.USUAL, null),
                item("safety", Urgency.SAFETY, null));
        var waits = Waits.first(1, items, Kind.TASK, "/tasks");
        assertThat(waits.items().stream().map(WaitingItem::sentence)).containsExactly("one", "safety");
        assertThat(waits.rest()).containsExactly(new Waits.Rest(Kind.TASK, 2, "/tasks"));
        assertThat(Waits.first(4, items, Kind.TASK, "/tasks").rest()).isEmpty();
        var list = new TodayList(waits.items(), elsewhere(waits), List.of(), NOON);
        assertThat(list.count()).isEqualTo(4);
    }

    private static List<TodayList.Elsewhere> elsewhere(Waits waits) {
        return waits.rest().stream()
                .map(rest -> new TodayList.Elsewhere(rest, "tasks.place"))
                .toList();
    }

    /** On March 8 the clocks go forward in New York, on November 1 back: days of 23 and of 25 hours. */
    @Test
    void aDayEndsAtTheMidnightOfItsSite() {
        var forward = DueBy.on(LocalDate.of(2026, 3, 8), NEW_YORK);
        assertThat(forward.at()).isEqualTo("2026-03-09T04:00:00Z");
        assertThat(forward.day()).isEqualTo(LocalDate.of(2026, 3, 8));
        assertThat(forward.isToday(Instant.parse("2026-03-08T05:00:00Z"))).isTrue();
        assertThat(forward.isToday(Instant.parse("2026-03-09T04:00:00Z"))).isFalse();
        assertThat(forward.isPast(Instant.parse("2026-03-09T03:59:59Z"))).isFalse();
        assertThat(forward.isPast(Instant.parse("2026-03-09T04:00:00Z"))).isTrue();
        assertThat(DueBy.on(LocalDate.of(2026, 11, 1), NEW_YORK).at()).isEqualTo("2026-11-02T05:00:00Z");
    }

    private static Stream<Map.Entry<Part, List<String>>> sentences(TodayList list) {
        return list.parts(null).entrySet().stream()
                .map(part -> Map.entry(
                        part.getKey(),
                        part.getValue().stream().map(WaitingItem::sentence).toList()));
    }

    private static TodayList list(WaitingItem... items) {
        return new TodayList(List.of(items), List.of(), List.of(), NOON);
    }

    private static WaitingItem item(String sentence, Urgency urgency, @Nullable DueBy due) {
        return item(Kind.TASK, sentence, urgency, due);
    }

    private static WaitingItem item(Kind kind, String sentence, Urgency urgency, @Nullable DueBy due) {
        return new WaitingItem(Ids.next(), kind, urgency, null, sentence, "/tasks", due);
    }
}
