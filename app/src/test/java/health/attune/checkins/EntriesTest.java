package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.instruments.forms.AnswerRefused;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class EntriesTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Entries entries;

    @Autowired
    Responses responses;

    @Autowired
    Courses courses;

    @Autowired
    Schedules schedules;

    @Autowired
    Alerts alerts;

    private Someone someone;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Elena Márquez", "phq-9");
    }

    @Test
    void whatWasOnPaperCountsFromTheDayItWasAnswered() {
        enter(Mode.PAPER, World.daysAgo(10), answers(1, 0), Set.of());
        assertThat(total()).containsExactly(8.0);
        var schedule = schedules.of(someone.manager(), someone.id()).getFirst();
        assertThat(schedule.nextDueOn())
                .isBetween(World.today().plusDays(3), World.today().plusDays(5));
    }

    @Test
    void anOlderPaperDoesNotSetBackWhatIsDue() {
        enter(Mode.PAPER, Instant.now(), answers(1, 0), Set.of());
        var due = schedules.of(someone.manager(), someone.id()).getFirst().nextDueOn();
        enter(Mode.PAPER, World.daysAgo(60), answers(2, 0), Set.of());
        assertThat(schedules.of(someone.manager(), someone.id()).getFirst().nextDueOn())
                .isEqualTo(due);
        assertThat(total()).as("in the order they were answered").containsExactly(16.0, 8.0);
    }

    @Test
    void sentTwiceItIsOneRecord() throws Exception {
        var entry = paper(Ids.next(), Instant.now(), answers(1, 1), Set.of());
        Callable<Boolean> send = () -> entries.enter(someone.manager(), entry);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sent =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> send).toList());
            int entered = 0;
            for (var one : sent) if (one.get()) entered++;
            assertThat(entered).isEqualTo(1);
        }
        assertThat(total()).hasSize(1);
        assertThat(alerts.mine(someone.manager())).hasSize(1);
    }

    @Test
    void sentAgainWithOtherAnswersItIsRefusedAndNotLostSilently() {
        var id = Ids.next();
        var entry = paper(id, Instant.now(), answers(1, 0), Set.of());
        assertThat(entries.enter(someone.manager(), entry)).isTrue();
        var changed = paper(id, Instant.now(), answers(1, 1), Set.of());
        assertThatThrownBy(() -> entries.enter(someone.manager(), changed))
                .isInstanceOfSatisfying(
                        Entries.EnteredAlready.class,
                        standing -> assertThat(standing.responseId()).contains(newest()));
        entries.correct(someone.manager(), newest(), new Entries.Correction(answers(1, 1), Set.of(), "Item 9."));
        assertThat(entries.enter(someone.manager(), entry))
                .as("what was entered first")
                .isFalse();
        assertThat(entries.enter(someone.manager(), changed))
                .as("what it was corrected to")
                .isFalse();
        var other = asked.someone("Otra Persona", "phq-9");
        var theirs = new Entry.Source(other.id(), "phq-9", AnsweredBy.PERSON, Mode.PAPER, Instant.now(), "en");
        assertThatThrownBy(() -> entries.enter(other.manager(), Entry.ofAnswers(id, theirs, answers(1, 0), Set.of())))
                .isInstanceOfSatisfying(
                        Entries.EnteredAlready.class,
                        standing -> assertThat(standing.responseId()).isEmpty());
    }

    @Test
    void aDayToComeAndAnswersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> enter(Mode.PAPER, Instant.now().plusSeconds(3600), answers(1, 0), Set.of()))
                .isInstanceOf(Entries.InTheFuture.class);
        assertThatThrownBy(() -> enter(Mode.PAPER, Instant.now(), answers(4, 0), Set.of()))
                .isInstanceOf(AnswerRefused.class);
        assertThatThrownBy(() -> enter(Mode.PAPER, Instant.now(), Map.of("phq9-99", List.of(1)), Set.of()))
                .isInstanceOf(AnswerRefused.class);
        var unknown =
                new Entry.Source(someone.id(), "no-such-thing", AnsweredBy.PERSON, Mode.PAPER, Instant.now(), "en");
        assertThatThrownBy(() ->
                        entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), unknown, Map.of(), Set.of())))
                .isInstanceOf(NotThere.class);
        assertThat(total()).isEmpty();
        var stranger = world.staff("care-manager", world.site(), null);
        assertThatThrownBy(() -> entries.enter(stranger, paper(Ids.next(), Instant.now(), answers(1, 0), Set.of())))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void aPositiveAnswerOnPaperAlertsAsAnyOther() {
        enter(Mode.PAPER, World.daysAgo(2), answers(1, 2), Set.of());
        assertThat(alerts.mine(someone.manager()))
                .singleElement()
                .satisfies(alert -> assertThat(alert.dueAt())
                        .as("the clock starts when somebody here learns of it")
                        .isAfter(Instant.now()));
    }

    @Test
    void importedHistoryIsListedForReviewAndStartsNoClock() {
        enter(Mode.IMPORT, Instant.parse("2015-05-01T12:00:00Z"), answers(1, 2), Set.of());
        enter(Mode.IMPORT, Instant.parse("2016-05-01T12:00:00Z"), Map.of("phq9-1", List.of(1)), Set.of("phq9-9"));
        assertThat(alerts.mine(someone.manager())).isEmpty();
        assertThat(alerts.historic(someone.manager(), 10)).hasSize(1);
    }

    @Test
    void aScoreOfTheSafetyQuestionAloneAlertsToo() {
        var source = source(Mode.SCORE_ONLY, Instant.now());
        entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source, Map.of("total", 12.0, "item9", 1.0)));
        assertThat(total()).containsExactly(12.0);
        assertThat(alerts.mine(someone.manager())).hasSize(1);
        assertThatThrownBy(() ->
                        entries.enter(someone.manager(), Entry.ofScores(Ids.next(), source, Map.of("total", 28.0))))
                .isInstanceOf(AnswerRefused.class);
    }

    @Test
    void aCorrectionSupersedesAndTheOldOneStaysToBeRead() {
        enter(Mode.PAPER, Instant.now(), answers(3, 0), Set.of());
        var old = newest();
        var corrected =
                entries.correct(someone.manager(), old, new Entries.Correction(answers(1, 0), Set.of(), "Wrong row."));
        assertThat(total()).containsExactly(8.0);
        var shown = responses.show(someone.manager(), corrected);
        assertThat(shown.versions()).hasSize(2);
        assertThat(responses.show(someone.manager(), old).response().supersededAt())
                .isNotNull();
        assertThat(responses.show(someone.manager(), old).mayCorrect()).isFalse();
        assertThatThrownBy(() -> entries.correct(
                        someone.manager(), old, new Entries.Correction(answers(2, 0), Set.of(), "Again.")))
                .isInstanceOf(Entries.CorrectedAlready.class);
        assertThat(alerts.mine(someone.manager())).isEmpty();
    }

    @Test
    void aCorrectionToPositiveAlertsAndOneAwayFromItKeepsTheAlert() {
        enter(Mode.PAPER, Instant.now(), answers(1, 0), Set.of());
        var positive = entries.correct(
                someone.manager(), newest(), new Entries.Correction(answers(1, 1), Set.of(), "Item 9 was 1."));
        assertThat(alerts.mine(someone.manager())).hasSize(1);
        entries.correct(someone.manager(), positive, new Entries.Correction(answers(1, 2), Set.of(), "Item 9 was 2."));
        assertThat(alerts.mine(someone.manager()))
                .as("one alert for one occasion")
                .hasSize(1);
        entries.correct(
                someone.manager(), newest(), new Entries.Correction(answers(1, 0), Set.of(), "It was 0 after all."));
        assertThat(alerts.mine(someone.manager()))
                .singleElement()
                .satisfies(alert -> assertThat(alerts.events(alert))
                        .as("its owner learns that it was a typing error")
                        .extracting(AlertEvent::answer)
                        .filteredOn(Objects::nonNull)
                        .containsExactly(2, 0));
        assertThat(total()).containsExactly(8.0);
    }

    private void enter(Mode mode, Instant at, Map<String, List<Integer>> answers, Set<String> declined) {
        assertThat(entries.enter(someone.manager(), Entry.ofAnswers(Ids.next(), source(mode, at), answers, declined)))
                .isTrue();
    }

    private Entry paper(UUID id, Instant at, Map<String, List<Integer>> answers, Set<String> declined) {
        return Entry.ofAnswers(id, source(Mode.PAPER, at), answers, declined);
    }

    private Entry.Source source(Mode mode, Instant at) {
        return new Entry.Source(someone.id(), "phq-9", AnsweredBy.PERSON, mode, at, "en");
    }

    private static Map<String, List<Integer>> answers(int each, int safety) {
        var answers = new java.util.HashMap<String, List<Integer>>();
        for (int number = 1; number <= 8; number++) answers.put("phq9-" + number, List.of(each));
        answers.put("phq9-9", List.of(safety));
        return answers;
    }

    private UUID newest() {
        return responses
                .of(someone.manager(), someone.id())
                .getFirst()
                .parts()
                .getFirst()
                .responseId();
    }

    private List<Double> total() {
        Principal manager = someone.manager();
        return courses.of(manager, someone.id()).stream()
                .filter(course -> course.scoreId().equals("total"))
                .flatMap(course -> course.points().stream())
                .map(Course.Point::value)
                .toList();
    }
}
