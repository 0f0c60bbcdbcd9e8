package health.attune.origins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.checkins.Course;
import health.attune.checkins.Courses;
import health.attune.goals.Goals;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that asks the PHQ-9 is marked as under 42 CFR Part 2 after it has written much; another asks the GAD-7. */
@AttuneTest
@Import(TwoPrograms.class)
class LabelingsTest {
    @Autowired
    World world;

    @Autowired
    TwoPrograms two;

    @Autowired
    Labelings labelings;

    @Autowired
    Goals goals;

    @Autowired
    Courses courses;

    @Autowired
    JdbcClient jdbc;

    TwoPrograms.Someone someone;
    Principal arranger;
    String label;
    UUID theirGoal;
    UUID otherGoal;

    @BeforeEach
    void muchIsWritten() {
        var site = world.site();
        someone = two.someone(world.program(site), site);
        arranger = world.staff("manager", site, null);
        label = "part2:" + someone.recovery();
        two.plan(someone.counselor(), someone, someone.recovery(), "phq-9");
        two.plan(someone.manager(), someone, someone.primary(), "gad-7");
        two.answer(someone);
        theirGoal = goal(someone.counselor(), "A month without a drink");
        otherGoal = goal(someone.manager(), "Swim on Sundays");
    }

    private UUID goal(Principal by, String words) {
        var goal = goals.begin(by, someone.id());
        goals.add(by, someone.id(), goal, words);
        return goal;
    }

    private void mark() {
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(someone.recovery())
                .update();
    }

    private void labelAll() {
        labelings.begin(arranger, someone.recovery());
        while (labelings.next())
            assertThat(labelings.of(arranger, someone.recovery())).isPresent();
    }

    @Test
    void whatItWroteBeforeIsLabeledWithAllThatIsDerived() {
        var contact = two.contact(someone, someone.counselor());
        var circumstance = two.circumstance(someone, someone.counselor());
        var plan = two.safetyPlan(someone, someone.counselor());
        mark();
        assertThat(ofAnswers("checkins.response", "phq-9")).containsExactly("{}");
        assertThat(instruments(someone.manager())).containsExactlyInAnyOrder("phq-9", "gad-7");
        labelAll();
        for (var table : List.of("checkins.schedule", "checkins.response", "checkins.score", "assets.standing"))
            assertThat(ofAnswers(table, "phq-9")).as(table).containsExactly("{" + label + "}");
        assertThat(two.labels("alerts.alert", "person_id = ?", someone.id())).containsExactly("{alert:" + label + "}");
        assertThat(two.labels("goals.goal", "id = ?", theirGoal)).containsExactly("{" + label + "}");
        assertThat(two.labels("contacts.contact", "id = ?", contact)).containsExactly("{" + label + "}");
        assertThat(two.labels("circumstances.circumstance", "id = ?", circumstance))
                .containsExactly("{" + label + "}");
        assertThat(two.labels("safetyplans.plan", "id = ?", plan)).containsExactly("{alert:" + label + "}");
        assertThat(instruments(someone.manager())).containsExactly("gad-7");
        assertThat(instruments(someone.counselor())).containsExactlyInAnyOrder("phq-9", "gad-7");
    }

    @Test
    void whatTheOtherProgramWroteStaysAsItIs() {
        var contact = two.contact(someone, someone.manager());
        mark();
        labelAll();
        assertThat(ofAnswers("checkins.response", "gad-7")).containsExactly("{}");
        assertThat(ofAnswers("checkins.schedule", "gad-7")).containsExactly("{}");
        assertThat(two.labels("contacts.contact", "id = ?", contact)).containsExactly("{}");
        assertThat(two.labels("goals.goal", "id = ?", otherGoal)).containsExactly("{}");
    }

    @Test
    void doneTwiceItIsDoneAndChangesNobodyAgain() {
        mark();
        labelAll();
        assertThat(trail()).isEqualTo(1);
        labelAll();
        assertThat(trail()).isEqualTo(1);
        assertThat(labelings.of(arranger, someone.recovery()).orElseThrow())
                .extracting(Labeling::percent, Labeling::isOver)
                .containsExactly(100, true);
    }

    @Test
    void askedForAgainWhileItGoesOnItGoesOn() {
        for (int i = 0; i < 25; i++) world.episode(world.person("Ana", "Sol"), someone.recovery());
        mark();
        labelings.begin(arranger, someone.recovery());
        assertThat(percent()).isZero();
        labelings.next();
        assertThat(percent()).isEqualTo(76);
        labelings.begin(arranger, someone.recovery());
        assertThat(percent()).isEqualTo(76);
        while (labelings.next()) assertThat(percent()).isGreaterThan(76);
    }

    @Test
    void whatIsOfNoKnownProgramIsLabeledAndWaitsForItsOrigin() {
        var own = goal(someone.self(), "Call my brother");
        mark();
        labelAll();
        assertThat(two.labels("goals.goal", "id = ?", own)).containsExactly("{" + label + "}");
        assertThat(jdbc.sql("select item_id from origins.unplaced where person_id = ?")
                        .param(someone.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(own);
    }

    @Test
    void itIsOfThoseAsWhoseStaffSomebodyStoodToThePersonWhenTheyWrote() {
        jdbc.sql("update access.relationship set starts_at = now() - interval '2 days', ends_at = now() - interval"
                        + " '1 day' where account_id = ? and person_id = ?")
                .params(someone.counselor().id(), someone.id())
                .update();
        jdbc.sql("update goals.wording set written_at = now() - interval '36 hours' where goal_id = ?")
                .param(theirGoal)
                .update();
        world.alsoHolds(someone.counselor(), "therapist", Grant.Place.of(someone.primary(), someone.site()));
        world.joinTeam(
                someone.counselor(),
                jdbc.sql("select id from programs.episode where person_id = ? and program_id = ?")
                        .params(someone.id(), someone.primary())
                        .query(UUID.class)
                        .single(),
                false);
        var later = goal(someone.counselor(), "Sleep until seven");
        mark();
        labelAll();
        assertThat(two.labels("goals.goal", "id = ?", theirGoal)).containsExactly("{" + label + "}");
        assertThat(two.labels("goals.goal", "id = ?", later)).containsExactly("{}");
    }

    @Test
    void onlyWhoeverArrangesItAsksForItAndOnlyWhereItIsMarked() {
        assertThatThrownBy(() -> labelings.begin(arranger, someone.recovery())).isInstanceOf(Labelings.NotMarked.class);
        mark();
        var elsewhere = world.staff("manager", world.site(), null);
        for (var who : List.of(someone.counselor(), elsewhere)) {
            assertThatThrownBy(() -> labelings.begin(who, someone.recovery())).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> labelings.of(who, someone.recovery())).isInstanceOf(NotThere.class);
        }
    }

    private int percent() {
        return labelings.of(arranger, someone.recovery()).orElseThrow().percent();
    }

    private int trail() {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and actor_kind = 'job'"
                        + " and subject = 'labels of what was written earlier'")
                .param(someone.id())
                .query(Integer.class)
                .single();
    }

    private List<String> ofAnswers(String table, String instrument) {
        return two.labels(table, "person_id = ? and instrument_id = ?", someone.id(), instrument);
    }

    private List<String> instruments(Principal who) {
        return courses.of(who, someone.id()).stream()
                .map(Course::instrumentId)
                .distinct()
                .toList();
    }
}
