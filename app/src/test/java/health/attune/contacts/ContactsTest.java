package health.attune.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class ContactsTest {
    @Autowired
    World world;

    @Autowired
    Contacts contacts;

    @Autowired
    Protected guarded;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext service;

    UUID site;
    UUID person;
    Principal therapist;

    @BeforeEach
    void aPersonInCare() {
        site = world.site();
        person = world.person("Petra", "Lindqvist");
        therapist = world.staff("therapist", site, null);
        world.relate(therapist, Relation.CARE_TEAM, person);
    }

    @Test
    void aContactIsEnteredOnceAndWithdrawnWhenItIsWrong() {
        var call = call("2026-03-04T15:00:00Z");
        contacts.record(therapist, call);
        contacts.record(therapist, call);
        assertThat(of(therapist, person)).containsExactly(call);
        contacts.withdraw(therapist, person, call.id(), "wrong-person");
        assertThat(of(therapist, person)).isEmpty();
        assertThat(contacts.log(therapist, person, 9).withdrawn())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("wrong-person"));
        contacts.undo(therapist, person, call.id());
        assertThat(of(therapist, person)).containsExactly(call);
    }

    @Test
    void aCorrectionStandsInItsPlaceUntilItIsUndone() {
        var first = call("2026-03-04T15:00:00Z");
        var second = call("2026-03-04T16:00:00Z");
        var third = call("2026-03-04T17:00:00Z");
        contacts.record(therapist, first);
        contacts.correct(therapist, first.id(), second, "mistyped");
        contacts.correct(therapist, first.id(), second, "mistyped");
        assertThat(of(therapist, person)).containsExactly(second);
        contacts.correct(therapist, second.id(), third, "learned-later");
        contacts.undo(therapist, person, first.id());
        assertThat(of(therapist, person))
                .as("the first correction is not undone beneath the second")
                .containsExactly(third);
        contacts.undo(therapist, person, second.id());
        assertThat(of(therapist, person)).containsExactly(second);
        contacts.undo(therapist, person, first.id());
        assertThat(of(therapist, person)).containsExactly(first);
    }

    @Test
    void aCorrectionThatWasUndoneStaysToBeRead() {
        var first = call("2026-03-04T15:00:00Z");
        var second = call("2026-03-04T16:00:00Z");
        contacts.record(therapist, first);
        contacts.correct(therapist, first.id(), second, "mistyped");
        contacts.undo(therapist, person, first.id());
        assertThat(contacts.log(therapist, person, 9).withdrawn())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.contact()).isEqualTo(second);
                    assertThat(one.reason()).isEqualTo(Withdrawn.CORRECTION_UNDONE);
                    assertThat(one.undoable()).isFalse();
                });
    }

    @Test
    void whileOneUndoesACorrectionAndAnotherCorrectsItOneEntryCounts() throws Exception {
        var first = call("2026-03-04T15:00:00Z");
        var second = call("2026-03-04T16:00:00Z");
        var third = call("2026-03-04T17:00:00Z");
        contacts.record(therapist, first);
        contacts.correct(therapist, first.id(), second, "mistyped");
        Writers.into(
                "contacts.withdrawal",
                service,
                List.of(
                        tried(() -> contacts.undo(therapist, person, first.id())),
                        tried(() -> contacts.correct(therapist, second.id(), third, "mistyped"))));
        assertThat(of(therapist, person)).hasSize(1);
    }

    private static Callable<Boolean> tried(Runnable work) {
        return () -> {
            try {
                work.run();
                return true;
            } catch (ChangedMeanwhile told) {
                return false;
            }
        };
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsTold() {
        var entry = call("2026-03-04T15:00:00Z");
        contacts.record(therapist, entry);
        contacts.correct(therapist, entry.id(), call("2026-03-04T16:00:00Z"), "mistyped");
        var late = call("2026-03-04T17:00:00Z");
        assertThatThrownBy(() -> contacts.correct(therapist, entry.id(), late, "mistyped"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(of(therapist, person)).doesNotContain(late).hasSize(1);
    }

    @Test
    void aLookAtWhatAProtectedProgramWroteLeavesATraceOfItsOwn() {
        var recovery = guarded.program(site);
        var counselor = world.staff("therapist", site, recovery);
        world.joinTeam(counselor, world.episode(person, recovery), true);
        contacts.log(counselor, person, 9);
        assertThat(tracesOf(counselor)).as("there is nothing of it yet").isZero();
        contacts.record(
                counselor,
                new Contact(
                        Ids.next(),
                        person,
                        counselor.id(),
                        "person",
                        "phone",
                        "therapy",
                        true,
                        20,
                        "completed",
                        Instant.parse("2026-03-04T15:00:00Z")));
        contacts.log(counselor, person, 9);
        assertThat(tracesOf(counselor)).isOne();
        contacts.log(therapist, person, 9);
        assertThat(tracesOf(therapist)).as("it is not shown to them").isZero();
    }

    private int tracesOf(Principal who) {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and actor_id = ? and data_class = 'E'"
                        + " and verb = 'read' and subject = 'contact' and allowed")
                .params(person, who.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsStillToComeIsRefused() {
        var tomorrow = call(Instant.now().plusSeconds(90_000).toString());
        assertThatThrownBy(() -> contacts.record(therapist, tomorrow)).isInstanceOf(ContactRefused.class);
        assertThat(of(therapist, person)).isEmpty();
    }

    @Test
    void whoMeetsPeopleRecordsItAndNobodyElse() {
        var peer = world.staff("peer", site, null);
        assertThatThrownBy(() -> of(peer, person)).isInstanceOf(NotThere.class);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
        contacts.record(peer, call("2026-03-04T15:00:00Z"));
        var consultant = world.staff("psychiatric-consultant", site, null);
        world.relate(consultant, Relation.CONSULTANT, person);
        contacts.record(consultant, call("2026-03-05T15:00:00Z"));
        var themself = world.account(person);
        assertThat(of(themself, person)).hasSize(2);
        assertThatThrownBy(() -> contacts.record(themself, call("2026-03-06T15:00:00Z")))
                .isInstanceOf(NotThere.class);
        var colleague = world.staff("therapist", site, null);
        assertThatThrownBy(() -> contacts.record(colleague, call("2026-03-06T15:00:00Z")))
                .isInstanceOf(NotThere.class);
        assertThat(jdbc.sql("""
                select verb || ' ' || data_class || ' ' || relation from audit.entry
                where person_id = ? and subject = 'contact' and allowed order by id
                """).param(person).query(String.class).list())
                .containsExactly("write B assigned-worker", "write C consultant", "read B self");
    }

    @Test
    void theFrontDeskSeesThatSomebodyWasMetAndNotWhatItWasAbout() {
        world.episode(person, world.program(site));
        var desk = world.staff("front-desk", site, null);
        var theirs = call("2026-03-04T15:00:00Z");
        contacts.record(therapist, theirs);
        assertThat(contacts.log(desk, person, 9).newest())
                .containsExactly(new Met(
                        theirs.id(), therapist.id(), "person", "phone", Instant.parse("2026-03-04T15:00:00Z"), null));
        var better = call("2026-03-04T16:00:00Z");
        assertThatThrownBy(() -> contacts.showForChange(desk, person, theirs.id()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> contacts.correct(desk, theirs.id(), better, "mistyped"))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> contacts.withdraw(desk, person, theirs.id(), "mistyped"))
                .isInstanceOf(NotThere.class);
        contacts.withdraw(therapist, person, theirs.id(), "mistyped");
        assertThatThrownBy(() -> contacts.undo(desk, person, theirs.id())).isInstanceOf(NotThere.class);
        assertThat(contacts.log(desk, person, 9).withdrawn()).isEmpty();
        contacts.record(desk, better);
        assertThat(of(desk, person)).as("what they entered themself").containsExactly(better);
    }

    private java.util.List<Contact> of(Principal who, UUID personId) {
        return contacts.log(who, personId, 99).newest().stream()
                .map(Met::whole)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private Contact call(String at) {
        return new Contact(
                Ids.next(),
                person,
                therapist.id(),
                "person",
                "phone",
                "follow-up",
                false,
                null,
                "not-reached",
                Instant.parse(at));
    }
}
