package health.attune.merges;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.caseload.CaseloadOf;
import health.attune.database.Ids;
import health.attune.groups.GroupSession.Correction;
import health.attune.groups.GroupSession.Facts;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.groups.GroupSessionChanges;
import health.attune.groups.GroupSessions;
import health.attune.groups.GroupWorld;
import health.attune.groups.Memberships;
import health.attune.handoffs.HandOff;
import health.attune.handoffs.HandOffLists;
import health.attune.handoffs.HandOffs;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.reviews.Review;
import health.attune.reviews.ReviewQueues;
import health.attune.reviews.Reviews;
import health.attune.tasks.Task;
import health.attune.tasks.TaskLists;
import health.attune.tasks.Tasks;
import health.attune.threads.Excerpt;
import health.attune.threads.Message;
import health.attune.threads.Threads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same person was twice in the team's work, by the doors that the service has for it; in one session even. */
@AttuneTest
class BothSidesTest extends RecordedTwice {
    @Autowired
    CaseloadOf caseload;

    @Autowired
    GroupWorld circle;

    @Autowired
    Memberships memberships;

    @Autowired
    GroupSessions sessions;

    @Autowired
    GroupSessionChanges changes;

    @Autowired
    Episodes episodes;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueues queues;

    @Autowired
    HandOffs handOffs;

    @Autowired
    HandOffLists lists;

    @Autowired
    Threads threads;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists ofTasks;

    Principal facilitator;
    Principal consultant;
    Principal therapist;
    UUID next;
    UUID group;
    UUID session;

    @BeforeEach
    void inTheWorkOfTheTeamTwice() {
        consultant = world.staff("psychiatric-consultant", site, null);
        therapist = world.staff("therapist", site, null);
        next = world.program(site);
        world.staff("nurse", site, next);
        inOneSession();
        for (var person : List.of(one, other)) {
            var care = episodeIn(person, programOf(person));
            world.joinTeam(therapist, care, false);
            caseload.keep(person);
            reviews.put(manager, care, new Review.Request(Ids.next(), consultant.id(), "Is the dose right?"));
            handOffs.offer(
                    manager, Ids.next(), new HandOff.Offer(person, next, null, "in-person", "Sleeps badly.", null));
            threads.write(manager, new Message.Draft(Ids.next(), person, "Starts on Monday.", Set.of(therapist.id())));
            task(person);
        }
        merged.tell(one, other);
    }

    /** Of the program of one of them; the other one had come under the other name, and left. */
    private void inOneSession() {
        facilitator = world.staff("group-facilitator", site, programOf(one));
        var second = world.episode(other, programOf(one));
        world.joinTeam(manager, second, false);
        group = circle.begin(facilitator, programOf(one), null);
        for (var person : List.of(one, other)) memberships.join(manager, group, person);
        session = Ids.next();
        var lines = new LinkedHashMap<UUID, Line>();
        lines.put(one, new Line("completed", "Sang."));
        lines.put(other, new Line("no-show", "Rang."));
        sessions.sign(facilitator, group, session, new Sheet(facts(), lines));
        var member = memberships.of(manager, other).getFirst().membership().id();
        memberships.leave(manager, other, member);
        episodes.finish(manager, second, Episode.EndReason.STARTED_BY_MISTAKE);
    }

    private Facts facts() {
        return new Facts(Instant.parse("2026-03-04T20:00:00Z"), 90, "We walked.", Set.of(facilitator.id()));
    }

    @Test
    void allOfBothIsThereAndEachHasTheirOwnAgainAfterwards() {
        var before = merged.digest(one, other);
        merge(one, other);
        assertThat(contacts.log(manager, one, 9).newest()).hasSize(2);
        assertThat(memberships.of(manager, one)).hasSize(2);
        assertThat(lists.of(manager, one)).hasSize(2);
        assertThat(queues.waitingFor(consultant)).hasSize(2);
        assertThat(threads.open(therapist, one, Excerpt.Part.NEWEST).messages()).hasSize(2);
        assertThat(ofTasks.of(manager, one)).hasSize(2);
        split(one, other);
        assertThat(merged.digest(one, other)).isEqualTo(before);
    }

    @Test
    void whatIsDoneMeanwhileIsKeptByWhomItIsAbout() {
        var review = queues.waitingFor(consultant).stream()
                .map(ReviewQueues.Entry::open)
                .filter(open -> open.personId().equals(other))
                .findFirst()
                .orElseThrow();
        var task = ofTasks.of(manager, other).getFirst().task().id();
        merge(one, other);
        tasks.done(manager, task);
        reviews.takeOut(manager, review.id());
        threads.write(therapist, new Message.Draft(Ids.next(), one, "Then at five.", Set.of(manager.id())));
        split(one, other);
        assertThat(tasks.show(manager, task).steps()).hasSize(2);
        assertThat(ofTasks.of(manager, other))
                .extracting(told -> told.task().state())
                .containsOnly(Task.State.DONE);
        assertThat(queues.waitingFor(consultant))
                .extracting(entry -> entry.listed().row().personId())
                .containsExactly(one);
        assertThat(threads.open(therapist, one, Excerpt.Part.NEWEST).messages()).hasSize(2);
        assertThat(threads.open(therapist, other, Excerpt.Part.NEWEST).messages())
                .hasSize(1);
    }

    @Test
    void whatIsCorrectedMeanwhileGoesBackWithWhatItCorrects() {
        merge(one, other);
        var late = Map.of(one, new Line("completed", "Came late."));
        changes.correct(facilitator, group, session, new Correction(1, new Sheet(facts(), late), "mistyped"));
        split(one, other);
        assertThat(notes(one)).containsExactly("We walked.\n\nSang.");
        assertThat(notes(other)).containsExactly("We walked.\n\nCame late.");
        assertThat(contacts.log(manager, other, 9).withdrawn()).singleElement().satisfies(before -> {
            assertThat(before.contact().note()).isEqualTo("Rang.");
            assertThat(before.by()).isEqualTo(facilitator.id());
        });
        assertThat(sessions.show(facilitator, group, session).session().version())
                .isEqualTo(2);
    }

    private List<String> notes(UUID person) {
        return contacts.log(manager, person, 9).newest().stream()
                .map(met -> contacts.read(manager, person, met.id()).note())
                .toList();
    }

    private void task(UUID person) {
        var wording = new Task.Wording("Bring the bus pass", null, Task.Priority.SOON, World.today());
        tasks.give(
                manager,
                new Task(
                        Ids.next(),
                        tasks.about(manager, person),
                        manager.id(),
                        wording,
                        Task.State.OPEN,
                        null,
                        manager.id(),
                        Labels.NONE,
                        1));
    }

    private UUID episodeIn(UUID person, UUID program) {
        return jdbc.sql("select id from programs.episode where person_id = ? and program_id = ?")
                .params(person, program)
                .query(UUID.class)
                .single();
    }
}
