package health.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.caseload.CaseloadOf;
import health.attune.database.Ids;
import health.attune.database.Viewer;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.supervision.HourNote.Agreed;
import health.attune.supervision.HourNote.Pair;
import health.attune.supervision.Line.Kind;
import health.attune.supervision.Supervised.Two;
import health.attune.tasks.Task;
import health.attune.tasks.Tasks;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hour of supervision is about the people of a worker, and for the two whose hour it is alone. */
@AttuneTest
class SupervisionTest {
    @Autowired
    Supervised supervised;

    @Autowired
    Supervision supervision;

    @Autowired
    HourNotes notes;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Tasks tasks;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private Two two;
    private UUID again;
    private UUID unmet;

    @BeforeEach
    void aWorkerWithTwoPeople() {
        two = supervised.two();
        again = supervised.person(two, "Amina Again");
        unmet = supervised.person(two, "Uri Unmet");
        caseload.call(two.worker(), again, "completed", 50);
        caseload.call(two.worker(), again, "completed", 2);
        for (int i = 1; i <= 3; i++) caseload.call(two.worker(), unmet, "not-reached", i);
    }

    @Test
    void whatWentWellStandsBesideWhatMayBeTalkedOver() {
        var week = supervision.week(two.supervisor(), two.worker().id());
        assertThat(kinds(week, again)).containsExactly(Kind.REACHED_AGAIN);
        assertThat(kinds(week, unmet)).containsExactly(Kind.TRIED_IN_VAIN);
        assertThat(week.isFew()).isTrue();
        assertThat(supervision.own(two.worker()).week()).isEqualTo(week);
    }

    @Test
    void aTaskOfTheirsIsTalkedOverWhileItIsLateAndPraisedOnceItIsDone() {
        var about = tasks.about(two.worker(), again);
        var wording = new Task.Wording(
                "Call the pharmacy", null, Task.Priority.SOON, World.today().minusDays(3));
        var id = Ids.next();
        var worker = two.worker().id();
        tasks.give(two.worker(), new Task(id, about, worker, wording, Task.State.OPEN, null, worker, Labels.NONE, 1));
        assertThat(supervision.week(two.supervisor(), worker).lines())
                .filteredOn(line -> line.kind() == Kind.TASK_LATE)
                .singleElement()
                .matches(line -> line.figure() == 3 && line.words().equals("Call the pharmacy"));
        assertThat(supervision.workers(two.supervisor()).getFirst().loops().tasks())
                .isEqualTo(new Overview.Aged(1, 3));
        tasks.done(two.worker(), id);
        assertThat(kinds(supervision.week(two.supervisor(), worker), again))
                .containsExactly(Kind.REACHED_AGAIN, Kind.TASK_DONE);
    }

    @Test
    void aSupervisorSeesOfAWorkerOnlyThePeopleWithWhomTheyAreOnATeam() {
        caseload.person(two.worker(), two.program(), "Otto Other");
        var overview = supervision.workers(two.supervisor());
        assertThat(overview).singleElement().matches(one -> one.mix().all() == 2);
        assertThat(supervision.own(two.worker()).week().mix().all()).isEqualTo(3);
    }

    /** They could not see what their supervisor would. */
    @Test
    void whoeverIsAssignedAndReadsNoRecordIsNotTalkedOverByIt() {
        jdbc.sql("update programs.care_team_member set role = 'peer' where account_id = ?")
                .param(two.worker().id())
                .update();
        assertThat(supervision.workers(two.supervisor())).isEmpty();
        assertThatThrownBy(() -> supervision.week(two.supervisor(), two.worker().id()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void workersStandInOrderOfTheirNames() {
        var program = two.program();
        for (int i = 0; i < 3; i++) {
            var worker = world.staff("care-manager", two.site(), program);
            supervised.person(new Two(two.site(), program, worker, two.supervisor()), "Person " + "abc".charAt(i));
        }
        assertThat(supervision.workers(two.supervisor()))
                .hasSize(4)
                .extracting(one -> one.worker().name())
                .isSorted();
    }

    @Test
    void forNobodyElseIsItThere() {
        var colleague = world.staff("supervisor", two.site(), two.program());
        for (var who : List.of(colleague, world.staff("manager", two.site(), null), two.worker())) {
            assertThat(supervision.workers(who)).isEmpty();
            assertThatThrownBy(() -> supervision.week(who, two.worker().id())).isInstanceOf(NotThere.class);
        }
        jdbc.sql("update access.relationship set ends_at = now() where account_id = ?")
                .param(two.supervisor().id())
                .update();
        assertThatThrownBy(() -> supervision.week(two.supervisor(), two.worker().id()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsToldAndBothVersionsAreKept() {
        var pair = pair();
        var told = new AtomicInteger();
        var writing = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    var who = i % 2 == 0 ? two.worker() : two.supervisor();
                    try {
                        as(who, () -> notes.write(who, pair, 0, new Agreed("Steps " + i, null)));
                    } catch (ChangedMeanwhile e) {
                        told.incrementAndGet();
                    }
                }))
                .toList();
        writing.forEach(CompletableFuture::join);
        assertThat(told).hasValue(3);
        as(two.worker(), () -> notes.write(two.worker(), pair, 1, new Agreed("More", World.today())));
        as(
                two.worker(),
                () -> assertThat(notes.versions(two.worker(), pair))
                        .extracting(HourNote::version)
                        .containsExactly(2, 1));
    }

    @Test
    void theDatabaseShowsANoteToNobodyElseAndLetsNobodyChangeIt() {
        as(two.supervisor(), () -> notes.write(two.supervisor(), pair(), 0, new Agreed("Ask first", null)));
        assertThat(seenBy(two.worker())).isEqualTo(1);
        assertThat(seenBy(world.staff("supervisor", two.site(), two.program()))).isZero();
        as(
                two.worker(),
                () -> assertThat(jdbc.sql("update supervision.note set agreed = '' where worker_id = ?")
                                .param(two.worker().id())
                                .update())
                        .isZero());
        assertThatThrownBy(() ->
                        notes.versions(two.supervisor(), new Pair(two.worker().id(), unmet)))
                .isInstanceOf(NotThere.class);
    }

    private Pair pair() {
        return new Pair(two.worker().id(), two.supervisor().id());
    }

    private int seenBy(Principal who) {
        var seen = new AtomicInteger();
        as(who, () -> seen.set(count()));
        return seen.get();
    }

    private int count() {
        return jdbc.sql("select count(*) from supervision.note where worker_id = ?")
                .param(two.worker().id())
                .query(Integer.class)
                .single();
    }

    private static void as(Principal who, Runnable work) {
        Viewer.become(Viewer.staff(who.id()));
        try {
            work.run();
        } finally {
            Viewer.become(null);
        }
    }

    private static List<Kind> kinds(Week week, UUID person) {
        return week.lines().stream()
                .filter(line -> line.person().id().equals(person))
                .map(Line::kind)
                .toList();
    }
}
