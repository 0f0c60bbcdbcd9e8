package health.attune.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.handoffs.HandOff.Offer;
import health.attune.handoffs.HandOff.Stage;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class HandOffsTest {
    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    HandOffs handOffs;

    @Autowired
    HandOffLists lists;

    @Autowired
    OpenSlots slots;

    @Autowired
    Contacts contacts;

    @Autowired
    Access access;

    UUID site;
    UUID clinic;
    UUID program;
    UUID person;
    Principal doctor;
    Principal manager;

    @BeforeEach
    void aPersonOfTheClinicAndAProgramNextDoor() {
        site = world.site();
        clinic = world.program(site);
        program = world.program(site);
        person = world.person("Petra", "Lindqvist");
        doctor = world.staff("nurse", site, clinic);
        world.joinTeam(doctor, world.episode(person, clinic), true);
        manager = world.staff("care-manager", site, program);
    }

    @Test
    void whoAcceptsIsOnTheTeamAndSeesNothingBefore() {
        var id = offer(manager, null);
        var before = lists.waiting(manager);
        assertThat(before).singleElement().satisfies(one -> {
            assertThat(one.isReceiver()).isTrue();
            assertThat(one.name())
                    .as("they do not see the person's appointments yet")
                    .isNull();
            assertThat(one.words()).isNull();
        });
        assertThat(handOffs.accept(manager, id)).isEqualTo(person);
        assertThat(handOffs.accept(manager, id)).as("twice is once").isEqualTo(person);
        assertThat(access.allowedBy(manager, Verb.READ, DataClass.RECORD, person))
                .isEqualTo(Relation.CARE_TEAM);
        assertThat(lists.waiting(manager)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(world.name(person));
            assertThat(one.words()).isEqualTo("Sleeps badly since the move.");
            assertThat(one.handOff().owner()).isEqualTo(manager.id());
        });
    }

    @Test
    void theFirstContactOfWhoeverAcceptedClosesItAndIsFollowedWhereItIsWithdrawn() {
        var id = offer(null, null);
        handOffs.accept(manager, id);
        var contact = met(manager);
        contacts.record(manager, contact);
        assertThat(lists.waiting(manager)).isEmpty();
        assertThat(lists.of(doctor, person)).singleElement().satisfies(one -> {
            assertThat(one.handOff().stage()).isEqualTo(Stage.DONE);
            assertThat(one.handOff().contactId()).isEqualTo(contact.id());
        });
        contacts.withdraw(manager, person, contact.id(), "wrong-person");
        assertThat(lists.waiting(manager))
                .singleElement()
                .satisfies(one -> assertThat(one.handOff().stage()).isEqualTo(Stage.ACCEPTED));
        handOffs.close(manager, id);
        assertThat(lists.waiting(manager)).isEmpty();
    }

    @Test
    void whatIsDeclinedOrReachesNobodyComesBackToWhoOfferedIt() {
        var declined = offer(manager, null);
        handOffs.decline(manager, declined, "full");
        var missed = offer(manager, null);
        handOffs.giveUp(doctor, missed, "not-reached");
        assertThat(lists.waiting(doctor))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.handOff().owner()).isEqualTo(doctor.id()));
        assertThat(access.may(manager, Verb.READ, DataClass.APPOINTMENTS, person))
                .isFalse();
        handOffs.close(doctor, declined);
        handOffs.close(doctor, missed);
        assertThat(lists.waiting(doctor)).isEmpty();
        assertThatThrownBy(() -> handOffs.accept(manager, missed)).isInstanceOf(HandOffRefused.class);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneIsFirst() throws Exception {
        var second = world.staff("care-manager", site, program);
        var id = offer(null, null);
        try (var both = Executors.newFixedThreadPool(2)) {
            var done =
                    both.invokeAll(List.<Callable<Boolean>>of(() -> accepted(manager, id), () -> accepted(second, id)));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(List.of(
                        access.may(manager, Verb.READ, DataClass.RECORD, person),
                        access.may(second, Verb.READ, DataClass.RECORD, person)))
                .containsExactlyInAnyOrder(true, false);
    }

    private boolean accepted(Principal who, UUID id) {
        try {
            handOffs.accept(who, id);
            return true;
        } catch (HandOffRefused told) {
            return false;
        }
    }

    @Test
    void onlyWhoCaresForThePersonOffersAndOnlyWhoItIsOfferedToAnswers() {
        var stranger = world.staff("care-manager", site, program);
        assertThatThrownBy(() -> handOffs.offer(stranger, Ids.next(), to(manager, null)))
                .isInstanceOf(NotThere.class);
        var id = offer(manager, null);
        assertThatThrownBy(() -> handOffs.accept(stranger, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> handOffs.decline(stranger, id, "busy")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> handOffs.giveUp(stranger, id, "withdrawn")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> handOffs.close(stranger, id)).isInstanceOf(NotThere.class);
        var elsewhere = world.staff("care-manager", world.site(), null);
        assertThatThrownBy(() -> offer(elsewhere, null)).isInstanceOf(HandOffRefused.class);
    }

    @Test
    void whoNoLongerCaresForThePersonHandsNobodyOn() {
        var id = offer(manager, null);
        world.leaveTeams(doctor);
        assertThatThrownBy(() -> handOffs.accept(manager, id)).isInstanceOf(HandOffRefused.class);
        assertThat(access.may(manager, Verb.READ, DataClass.APPOINTMENTS, person))
                .isFalse();
    }

    @Test
    void aTimeKeptOpenIsTakenOnceAndCounted() {
        var slot = new OpenSlot(Ids.next(), program, manager.id(), Instant.now().minusSeconds(300), 30);
        slots.keep(manager, slot);
        slots.keep(
                manager,
                new OpenSlot(Ids.next(), program, manager.id(), Instant.now().minusSeconds(86_400), 30));
        var id = offer(null, slot.id());
        assertThat(lists.waiting(manager))
                .singleElement()
                .satisfies(one -> assertThat(one.handOff().offer().accountId()).isEqualTo(manager.id()));
        assertThatThrownBy(() -> offer(null, slot.id())).isInstanceOf(HandOffRefused.class);
        handOffs.accept(manager, id);
        contacts.record(manager, met(manager));
        assertThat(slots.figures(manager)).containsExactly(new OpenSlots.Figures(program, 2, 1, 1, 1, 1, 1, 1));
    }

    @Test
    void outOfAProtectedProgramNothingIsHandedOnByAList() {
        var recovery = guarded.program(site);
        var counselor = world.staff("therapist", site, recovery);
        var other = world.person("Amina", "Haddad");
        world.joinTeam(counselor, world.episode(other, recovery), true);
        assertThatThrownBy(() -> handOffs.offer(
                        counselor, Ids.next(), new Offer(other, program, manager.id(), "phone", null, null)))
                .isInstanceOf(HandOffRefused.class);
        assertThat(lists.waiting(manager)).isEmpty();
    }

    @Test
    void thatAProtectedProgramTookSomebodyOnIsNotTold() {
        var recovery = guarded.program(site);
        var counselor = world.staff("therapist", site, recovery);
        var id = Ids.next();
        handOffs.offer(doctor, id, new Offer(person, recovery, counselor.id(), "in-person", "Asks for help.", null));
        assertThat(lists.offered(doctor)).hasSize(1);
        handOffs.accept(counselor, id);
        assertThat(lists.waiting(counselor))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo(world.name(person)));
        assertThat(lists.offered(doctor)).isEmpty();
        assertThat(lists.of(doctor, person)).isEmpty();
    }

    private UUID offer(@Nullable Principal to, @Nullable UUID slot) {
        var id = Ids.next();
        handOffs.offer(doctor, id, to(to, slot));
        handOffs.offer(doctor, id, to(to, slot));
        return id;
    }

    private Offer to(@Nullable Principal to, @Nullable UUID slot) {
        return new Offer(
                person, program, to == null ? null : to.id(), "in-person", "Sleeps badly since the move.", slot);
    }

    private Contact met(Principal who) {
        return new Contact(
                Ids.next(), person, who.id(), "person", "in-person", "intake", true, 20, "completed", Instant.now());
    }
}
