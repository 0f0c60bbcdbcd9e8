package health.attune.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.handoffs.HandOff.Offer;
import health.attune.handoffs.HandOff.Stage;
import health.attune.pages.NotThere;
import health.attune.people.People;
import health.attune.people.Person;
import health.attune.people.Profile;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hand-off is never nobody's, and nobody's who has died. */
@AttuneTest
class HandOffTurnsTest {
    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    HandOffs handOffs;

    @Autowired
    HandOffLists lists;

    @Autowired
    HandOffTurns turns;

    @Autowired
    OpenSlots slots;

    @Autowired
    Episodes episodes;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID person;
    UUID episode;
    Principal doctor;
    Principal manager;

    @BeforeEach
    void aPersonOfTheClinicAndAProgramNextDoor() {
        site = world.site();
        var clinic = world.program(site);
        program = world.program(site);
        person = world.person("Petra", "Lindqvist");
        episode = world.episode(person, clinic);
        doctor = world.staff("nurse", site, clinic);
        world.joinTeam(doctor, episode, false);
        manager = world.staff("care-manager", site, program);
    }

    @Test
    void whatNobodyAnswersInTimeComesBackToWhoOfferedIt() {
        var id = offer(program, manager, null);
        assertThat(lists.waiting(doctor)).as("today it is the other's turn").isEmpty();
        daysAgo(id, 2);
        assertThat(lists.waiting(doctor)).singleElement().satisfies(one -> {
            assertThat(one.hasComeBack()).isTrue();
            assertThat(one.isReceiver()).isFalse();
        });
        assertThat(lists.waiting(manager))
                .as("and theirs still")
                .singleElement()
                .satisfies(one -> assertThat(one.hasComeBack()).isFalse());
        handOffs.giveUp(doctor, id, "not-reached");
        assertThat(lists.waiting(manager)).isEmpty();
    }

    @Test
    void whatIsAcceptedAndNotMetComesBackToo() {
        var id = offer(program, manager, null);
        handOffs.accept(manager, id);
        assertThat(lists.waiting(doctor)).isEmpty();
        assertThatThrownBy(() -> handOffs.close(doctor, id)).isInstanceOf(NotThere.class);
        daysAgo(id, 2);
        assertThat(lists.waiting(doctor))
                .singleElement()
                .satisfies(one -> assertThat(one.handOff().stage()).isEqualTo(Stage.ACCEPTED));
        assertThat(lists.waiting(manager)).hasSize(1);
        handOffs.close(doctor, id);
        assertThat(lists.waiting(doctor)).isEmpty();
    }

    @Test
    void ofWhomeverLeftTheProgramItComesBackAtOnce() {
        offer(program, manager, null);
        leaves(manager);
        assertThat(lists.waiting(doctor)).hasSize(1);
    }

    @Test
    void whereNobodyIsLeftWhoOfferedItWhoeverLeadsTheTeamHasIt() {
        var lead = world.staff("nurse", site, null);
        world.joinTeam(lead, episode, true);
        var id = offer(program, manager, null);
        daysAgo(id, 2);
        assertThat(lists.waiting(lead)).isEmpty();
        world.leaveTeams(doctor);
        assertThat(lists.waiting(lead))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo(world.name(person)));
        handOffs.giveUp(lead, id, "withdrawn");
        assertThat(lists.waiting(lead)).isEmpty();
    }

    @Test
    void thatAProtectedProgramTookSomebodyOnDoesNotComeBack() {
        var recovery = guarded.program(site);
        var counselor = world.staff("therapist", site, recovery);
        var id = offer(recovery, counselor, null);
        handOffs.accept(counselor, id);
        daysAgo(id, 2);
        assertThat(lists.waiting(doctor)).isEmpty();
        assertThat(lists.waiting(counselor)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from audit.entry where person_id = ? and actor_id = ?"
                                + " and subject = 'protected hand-off' and allowed")
                        .params(person, counselor.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void intoALaterTimeItIsDueByThenAndNoFailureOfToday() {
        var slot = new OpenSlot(Ids.next(), program, manager.id(), inDays(3), 30);
        slots.keep(manager, slot);
        var id = offer(program, manager, slot.id());
        var one = lists.waiting(manager).getFirst().handOff();
        assertThat(turns.due(one).at()).isEqualTo(slot.startsAt());
        handOffs.accept(manager, id);
        assertThat(turns.due(lists.waiting(manager).getFirst().handOff()).at()).isAfter(slot.startsAt());
        assertThat(slots.figures(manager)).containsExactly(new OpenSlots.Figures(program, 0, 0, 1, 1, 0, 0, 0));
    }

    @Test
    void nobodyIsIntroducedWhoHasDied() {
        var slot = new OpenSlot(Ids.next(), program, manager.id(), inDays(1), 30);
        slots.keep(manager, slot);
        var id = offer(program, manager, slot.id());
        dies();
        assertThat(lists.waiting(manager)).isEmpty();
        assertThat(lists.waiting(doctor)).isEmpty();
        assertThatThrownBy(() -> handOffs.accept(manager, id)).isInstanceOf(HandOffRefused.class);
        assertThatThrownBy(() -> offer(program, manager, null)).isInstanceOf(HandOffRefused.class);
        assertThat(slots.freeIn(manager, program))
                .as("their time is free again")
                .containsExactly(slot);
    }

    @Test
    void noCareBeginsOfWhoeverHasDied() {
        dies();
        var second = world.program(site);
        var both = world.staff("nurse", site, null);
        world.joinTeam(both, episode, false);
        assertThatThrownBy(() -> episodes.start(both, person, second)).isInstanceOf(Episode.PersonDied.class);
    }

    private void dies() {
        var nurse = world.staff("nurse", site, null);
        world.joinTeam(nurse, episode, false);
        var alive = people.show(nurse, person);
        var profile = alive.profile();
        var dead = new Profile(
                profile.name(),
                profile.pronouns(),
                profile.bornOn(),
                profile.gender(),
                profile.speech(),
                profile.reach(),
                profile.wishes(),
                World.today());
        people.describe(nurse, new Person(person, dead, alive.version()));
    }

    private UUID offer(UUID to, Principal receiver, @Nullable UUID slot) {
        var id = Ids.next();
        handOffs.offer(doctor, id, new Offer(person, to, receiver.id(), "in-person", null, slot));
        return id;
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(days, ChronoUnit.DAYS);
    }

    private void daysAgo(UUID id, int days) {
        jdbc.sql("update handoffs.handoff set offered_at = offered_at - make_interval(days => ?) where id = ?")
                .params(List.of(days, id))
                .update();
    }

    private void leaves(Principal staff) {
        jdbc.sql("delete from access.role_grant where account_id = ?")
                .param(staff.id())
                .update();
    }
}
