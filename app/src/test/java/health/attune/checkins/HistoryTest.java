package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.PastCheckin.Given;
import health.attune.checkins.PastCheckin.PastResponse;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.forms.Answers;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
@RecordApplicationEvents
class HistoryTest {
    private static final Instrument PHQ9 = Catalog.bundled().get("phq-9");
    private static final Instant THEN = Instant.parse("2014-01-01T17:00:00Z");
    private static final int MISSING = Answers.MISSING;

    @Autowired
    History history;

    @Autowired
    Courses courses;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Principal job = Principal.job(Ids.next(), "nobody began it");

    @BeforeEach
    void anImportIsUnderWay() {
        job = world.importJob();
    }

    @Autowired
    ApplicationEvents events;

    @Test
    void answersOfThePastStandWithTheirScoresAtTheirOwnTime() {
        var person = world.person("Ana", "Muñoz");
        record(checkin(person, 2, 2, 1, 1, 1, 1, 1, MISSING, 0, Answers.DECLINED));
        var total = course(person, "total").points();
        assertThat(total).singleElement().satisfies(point -> {
            assertThat(point.answeredAt()).isEqualTo(THEN);
            assertThat(point.value()).isEqualTo(10);
            assertThat(point.low()).isEqualTo(9);
            assertThat(point.high()).isEqualTo(12);
            assertThat(point.missing()).isEqualTo(1);
        });
        assertThat(jdbc.sql("select answers::text || declined::text || mode from checkins.response r"
                                + " join checkins.checkin c on c.id = r.checkin_id where r.person_id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .contains("\"phq9-1\": 2", "\"phq9-9\": 0", "{phq9-10}", "import")
                .doesNotContain("phq9-8");
        assertThat(events.stream(HistoryRecorded.class))
                .anySatisfy(event -> assertThat(event.personIds()).containsExactly(person));
        assertThat(audited(person)).isEqualTo(1);
    }

    @Test
    void aPositiveSafetyItemOfThePastIsListedForReviewWithoutAClock() {
        var person = world.person("Bo", "Lind");
        var positive = checkin(person, 0, 0, 0, 0, 0, 0, 0, 0, 1, MISSING);
        record(positive, checkin(person, 0, 0, 0, 0, 0, 0, 0, 0, 0, MISSING));
        assertThat(jdbc.sql("select count(*) from alerts.alert where person_id = ? and is_historic"
                                + " and due_at is null and owner_id is null and answer = 1 and response_id = ?")
                        .params(person, positive.responses().getFirst().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCorrectionSupersedesAndIsNotSupersededTwiceByTheSame() {
        var person = world.person("Cy", "Ek");
        var wrong = checkin(person, 3, 3, 3, 3, 3, 3, 3, 3, 0, MISSING);
        record(wrong);
        var wrongId = wrong.responses().getFirst().id();
        var right = checkin(person, 1, 0, 0, 0, 0, 0, 0, 0, 2, MISSING);
        assertThat(correct(wrongId, right)).isTrue();
        assertThat(correct(wrongId, checkin(person, 2, 0, 0, 0, 0, 0, 0, 0, 0, MISSING)))
                .isFalse();
        assertThat(course(person, "total").points())
                .extracting(Course.Point::value)
                .containsExactly(3.0);
        assertThat(jdbc.sql("select count(*) from checkins.response where person_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select response_id from alerts.alert where person_id = ? and answer = 2")
                        .param(person)
                        .query(UUID.class)
                        .single())
                .isEqualTo(wrongId);
    }

    @Test
    void aWorseAnswerByCorrectionIsToldAndReviewedAnew() {
        var person = world.person("Flor", "Paz");
        var mild = checkin(person, 0, 0, 0, 0, 0, 0, 0, 0, 1, MISSING);
        record(mild);
        jdbc.sql("update alerts.alert set state = 'acknowledged' where person_id = ?")
                .param(person)
                .update();
        assertThat(correct(mild.responses().getFirst().id(), checkin(person, 0, 0, 0, 0, 0, 0, 0, 0, 3, MISSING)))
                .isTrue();
        assertThat(jdbc.sql("select a.state || ' ' || e.answer from alerts.alert a"
                                + " join alerts.event e on e.alert_id = a.id where a.person_id = ? and e.by = ?")
                        .params(person, job.id())
                        .query(String.class)
                        .list())
                .containsExactly("raised 3");
    }

    @Test
    void nobodyElsesAnswersTakeThePlaceOfThePersons() {
        var person = world.person("Gil", "Roa");
        var own = checkin(person, 1, 1, 1, 1, 1, 1, 1, 1, 0, MISSING);
        record(own);
        var given = new Given(THEN, AnsweredBy.CLINICIAN, "en");
        var response = new PastResponse(Ids.next(), PHQ9, PHQ9.answers(3, 3, 3, 3, 3, 3, 3, 3, 0, MISSING));
        var other = new PastCheckin(Ids.next(), person, null, given, List.of(response));
        assertThat(correct(own.responses().getFirst().id(), other)).isFalse();
        assertThat(course(person, "total").points())
                .extracting(Course.Point::value)
                .containsExactly(8.0);
    }

    @Test
    void aTotalWithoutAnswersCountsInTheCourseAndTellsOfSafetyOnlyWhatIsCertain() {
        var mild = world.person("Lu", "Sol");
        var worst = world.person("Ami", "Rey");
        record(total(mild, 24), total(worst, 25));
        assertThat(course(mild, "total").points())
                .extracting(Course.Point::value)
                .containsExactly(24.0);
        assertThat(jdbc.sql("select answers::text from checkins.response where person_id = ?")
                        .param(mild)
                        .query(String.class)
                        .list())
                .containsExactly("{}");
        assertThat(alerts(mild)).isEmpty();
        assertThat(alerts(worst)).as("no other answers add up to 25").containsExactly("phq9-9 positive -");
    }

    private List<String> alerts(UUID person) {
        return jdbc.sql("select item_id || ' ' || reason || ' ' || coalesce(answer::text, '-') from alerts.alert"
                        + " where person_id = ? and owner_id is null")
                .param(person)
                .query(String.class)
                .list();
    }

    private static PastCheckin total(UUID person, int points) {
        var response = PastResponse.ofScores(
                Ids.next(), PHQ9, List.of(PHQ9.score("total").entered(points)));
        var given = new Given(THEN, AnsweredBy.PERSON, "en");
        return new PastCheckin(Ids.next(), person, null, given, List.of(response));
    }

    @Test
    void whatIsCorrectedKeepsItsPlaceInTheCheckin() {
        var person = world.person("Em", "Ito");
        var gad2 = Catalog.bundled().get("gad-2");
        var first = new PastResponse(Ids.next(), gad2, gad2.answers(1, 1));
        var second = new PastResponse(Ids.next(), PHQ9, PHQ9.answers(1, 1, 1, 1, 1, 1, 1, 1, 0, MISSING));
        var given = new Given(THEN, AnsweredBy.PERSON, "en");
        record(new PastCheckin(Ids.next(), person, null, given, List.of(first, second)));
        assertThat(correct(second.id(), checkin(person, 0, 0, 0, 0, 0, 0, 0, 0, 0, MISSING)))
                .isTrue();
        assertThat(jdbc.sql("select instrument_id || ' ' || position from checkins.response where person_id = ?"
                                + " and superseded_at is null order by position")
                        .param(person)
                        .query(String.class)
                        .list())
                .containsExactly("gad-2 0", "phq-9 1");
    }

    @Test
    void whoMayNotWriteTheRecordOfOneOfThemRecordsNothing() {
        var stranger = world.staff("therapist", world.site(), null);
        var person = world.person("Di", "Oz");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> history.record(stranger, List.of(checkin(person, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)))))
                .isInstanceOf(NotThere.class);
        assertThat(transaction.<List<Course>>execute(status -> courses.kept(person)))
                .isEmpty();
    }

    private void record(PastCheckin... past) {
        transaction.executeWithoutResult(status -> history.record(job, List.of(past)));
    }

    private boolean correct(UUID responseId, PastCheckin by) {
        return Boolean.TRUE.equals(transaction.execute(status -> history.correct(job, responseId, by)));
    }

    private Course course(UUID person, String score) {
        return transaction.execute(status -> courses.kept(person, "phq-9")).stream()
                .filter(course -> course.scoreId().equals(score))
                .findFirst()
                .orElseThrow();
    }

    private int audited(UUID person) {
        return jdbc.sql("select count(*) from audit.entry where actor_id = ? and person_id = ? and data_class = 'C'"
                        + " and verb = 'write' and allowed")
                .params(job.id(), person)
                .query(Integer.class)
                .single();
    }

    private static PastCheckin checkin(UUID person, int... answers) {
        return new PastCheckin(
                Ids.next(),
                person,
                null,
                new Given(THEN, AnsweredBy.PERSON, "en"),
                List.of(new PastResponse(Ids.next(), PHQ9, PHQ9.answers(answers))));
    }
}
