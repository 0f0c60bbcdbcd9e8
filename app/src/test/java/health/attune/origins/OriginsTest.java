package health.attune.origins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.goals.Goal;
import health.attune.goals.Goals;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes while two programs serve them, one of them under 42 CFR Part 2. */
@AttuneTest
@Import(TwoPrograms.class)
class OriginsTest {
    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    TwoPrograms two;

    @Autowired
    Origins origins;

    @Autowired
    Goals goals;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    TwoPrograms.Someone someone;
    Principal officer;
    UUID own;

    @BeforeEach
    void aGoalOfTheirOwn() {
        var site = world.site();
        someone = two.someone(guarded.program(site), site);
        officer = world.staffOf("privacy-officer", world.organizationOf(site));
        own = goal(someone.self(), "Call my brother");
    }

    private UUID goal(Principal by, String words) {
        var goal = goals.begin(by, someone.id());
        goals.add(by, someone.id(), goal, words);
        return goal;
    }

    @Test
    void whatIsOfUnknownOriginWaitsForThePrivacyOfficerOfTheProgramWhoseLabelItCarries() {
        assertThat(origins.waiting(officer)).extracting(Waiting::entryId).containsExactly(own);
        var elsewhere = world.staffOf("privacy-officer", world.organizationOf(world.site()));
        assertThat(origins.waiting(elsewhere)).isEmpty();
        assertThatThrownBy(() -> origins.show(elsewhere, own)).isInstanceOf(NotThere.class);
        for (var who : List.of(someone.counselor(), someone.manager(), world.staff("manager", someone.site(), null)))
            assertThatThrownBy(() -> origins.waiting(who)).isInstanceOf(NotThere.class);
    }

    @Test
    void whatIsOfOneProgramWaitsForNobody() {
        goal(someone.counselor(), "A month without a drink");
        goal(someone.manager(), "Swim on Sundays");
        two.contact(someone, someone.counselor());
        assertThat(origins.waiting(officer)).extracting(Waiting::entries).containsExactly(1);
    }

    @Test
    void theOfficerSeesThePersonFromSayingWhyUntilTheLastEntryHasItsOrigin() {
        var second = two.circumstance(someone, someone.self());
        assertThat(origins.show(officer, own).isOpen()).isFalse();
        assertThatThrownBy(() -> origins.place(officer, own, someone.primary())).isInstanceOf(NotThere.class);
        assertThat(reads()).isFalse();
        origins.begin(officer, own, "A goal that nobody of the team sees.");
        assertThat(reads()).isTrue();
        assertThat(goals.of(officer, someone.id())).extracting(Goal::id).containsExactly(own);
        assertThat(origins.show(officer, own).entries()).extracting(Entry::id).containsExactly(own, second);
        origins.place(officer, own, someone.primary());
        assertThat(reads()).isTrue();
        origins.place(officer, second, someone.primary());
        assertThat(reads()).isFalse();
        assertThat(origins.waiting(officer)).isEmpty();
        assertThat(trail()).containsExactlyInAnyOrder("write M true", "read M true");
    }

    @Test
    void anInquiryEndsByItsTime() {
        origins.begin(officer, own, "A goal that nobody of the team sees.");
        for (var table : List.of("access.relationship", "access.clearance", "origins.inquiry"))
            jdbc.sql("update " + table + " set ends_at = ends_at - interval '49 hours' where account_id = ?")
                    .param(officer.id())
                    .update();
        assertThat(reads()).isFalse();
        assertThat(origins.show(officer, own).isOpen()).isFalse();
    }

    @Test
    void ofAnotherProgramItLosesTheLabelAndTheTeamSeesIt() {
        assertThat(goals.of(someone.manager(), someone.id())).isEmpty();
        origins.begin(officer, own, "A goal that nobody of the team sees.");
        origins.place(officer, own, someone.primary());
        assertThat(goals.of(someone.manager(), someone.id()))
                .extracting(Goal::id)
                .containsExactly(own);
    }

    @Test
    void ofTheProtectedProgramItKeepsTheLabelAndWaitsNoMore() {
        origins.begin(officer, own, "A goal that nobody of the team sees.");
        origins.place(officer, own, someone.recovery());
        assertThat(goals.of(someone.manager(), someone.id())).isEmpty();
        assertThat(goals.of(someone.counselor(), someone.id())).hasSize(1);
        assertThat(origins.waiting(officer)).isEmpty();
    }

    @Test
    void aGoalThatTheProtectedProgramWordedToKeepsItsLabel() {
        jdbc.sql("insert into goals.wording (goal_id, words, written_by) values (?, 'Call him sober', ?)")
                .params(own, someone.counselor().id())
                .update();
        origins.begin(officer, own, "A goal that nobody of the team sees.");
        origins.place(officer, own, someone.primary());
        assertThat(goals.of(someone.manager(), someone.id())).isEmpty();
    }

    @Test
    void anOriginIsGivenOnceAndIsOneThatItMayHave() {
        two.circumstance(someone, someone.self());
        origins.begin(officer, own, "A goal that nobody of the team sees.");
        var other = world.program(someone.site());
        assertThatThrownBy(() -> origins.place(officer, own, other)).isInstanceOf(NotThere.class);
        origins.place(officer, own, someone.recovery());
        assertThatThrownBy(() -> origins.place(officer, own, someone.primary())).isInstanceOf(NotThere.class);
        assertThat(two.labels("goals.goal", "id = ?", own)).containsExactly("{part2:" + someone.recovery() + "}");
    }

    @Test
    void answersThatNobodyPlannedFollowWithAllThatIsDerived() {
        two.plan(someone.manager(), someone, someone.primary(), "gad-7");
        two.plan(someone.counselor(), someone, someone.recovery(), "phq-9");
        two.answer(someone);
        jdbc.sql("insert into origins.unplaced (item_id, kind, person_id, written_at, programs)"
                        + " select r.id, 'answers', r.person_id, r.recorded_at, array[?::uuid, ?::uuid]"
                        + " from checkins.response r where r.person_id = ? and r.instrument_id = 'phq-9'")
                .params(someone.recovery(), someone.primary(), someone.id())
                .update();
        var answers = jdbc.sql("select id from checkins.response where person_id = ? and instrument_id = 'phq-9'")
                .param(someone.id())
                .query(UUID.class)
                .single();
        origins.begin(officer, answers, "Answers that nobody of the team sees.");
        origins.place(officer, answers, someone.primary());
        for (var table : List.of("checkins.response", "checkins.score", "assets.standing"))
            assertThat(two.labels(table, "person_id = ? and instrument_id = 'phq-9'", someone.id()))
                    .as(table)
                    .containsExactly("{}");
        assertThat(two.labels("alerts.alert", "person_id = ?", someone.id())).containsExactly("{}");
    }

    @Test
    void answersThatNobodyPlannedWaitToo() {
        var checkin = Ids.next();
        jdbc.sql("insert into checkins.checkin (id, person_id, answered_by, mode, language, opened_by)"
                        + " values (?, ?, 'person', 'signed-in', 'en', ?)")
                .params(checkin, someone.id(), someone.self().id())
                .update();
        var answers = Ids.next();
        jdbc.sql("insert into checkins.response (id, checkin_id, person_id, instrument_id, instrument_version,"
                        + " language) values (?, ?, ?, 'phq-9', '1', 'en')")
                .params(answers, checkin, someone.id())
                .update();
        origins.begin(officer, own, "Entries that nobody of the team sees.");
        assertThat(origins.show(officer, own).entries()).extracting(Entry::id).containsExactly(own, answers);
    }

    @Test
    void whoIsNoOfficerThereAnyMoreFindsOutNothing() {
        origins.begin(officer, own, "A goal that nobody of the team sees.");
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(officer.id())
                .update();
        world.alsoHolds(officer, "privacy-officer", Grant.Place.in(world.organizationOf(world.site())));
        assertThatThrownBy(() -> origins.show(officer, own)).isInstanceOf(NotThere.class);
        assertThat(reads()).isFalse();
    }

    private boolean reads() {
        return access.may(officer, Verb.READ, DataClass.RECORD, someone.id());
    }

    private List<String> trail() {
        return jdbc.sql("select distinct verb || ' ' || data_class || ' ' || allowed from audit.entry"
                        + " where person_id = ? and actor_id = ? and data_class = 'M' and allowed")
                .params(someone.id(), officer.id())
                .query(String.class)
                .list();
    }
}
