package health.attune.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.threads.Excerpt.Part;
import health.attune.threads.Excerpt.Told;
import health.attune.threads.Message.Colleague;
import health.attune.threads.Message.Draft;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages are written, read by whom they are for, and taken back. */
@AttuneTest
class ThreadsTest {
    @Autowired
    World world;

    @Autowired
    Threads threads;

    @Autowired
    JdbcClient jdbc;

    Correspondents team;

    @BeforeEach
    void aTeam() {
        team = new Correspondents(world, threads);
    }

    @Test
    void messagesStandInTheirOrderWithTheRoleOfTheirAuthor() {
        team.write(team.manager, "She starts work on Monday.");
        team.write(team.therapist, "Then we meet at five.");
        var excerpt = team.open(team.manager);
        assertThat(excerpt.messages())
                .extracting(
                        told -> told.message().words(), told -> told.message().role())
                .containsExactly(
                        tuple("She starts work on Monday.", "care-manager"),
                        tuple("Then we meet at five.", "therapist"));
        assertThat(excerpt.isAll()).isTrue();
        assertThat(excerpt.mayWrite()).isTrue();
    }

    @Test
    void whoeverIsToReadItIsToldUntilTheyHaveAndItsAuthorSeesWhen() {
        team.write(team.manager, "Please ask about the new pills.", team.therapist);
        assertThat(threads.waitingFor(team.therapist)).hasSize(1);
        assertThat(threads.waitingFor(team.manager)).isEmpty();
        assertThat(receipt().readAt()).isNull();
        assertThat(only(team.therapist).isNew()).isTrue();
        assertThat(threads.waitingFor(team.therapist)).isEmpty();
        assertThat(only(team.therapist).isNew()).isFalse();
        assertThat(receipt().readAt()).isNotNull();
    }

    @Test
    void onlyThoseWhoCareForThePersonAreOfferedAndAccepted() {
        var elsewhere = world.staff("care-manager", team.site, world.program(team.site));
        var desk = world.staff("front-desk", team.site, null);
        assertThat(threads.colleagues(team.manager, team.person))
                .extracting(Colleague::id)
                .containsExactlyInAnyOrder(team.therapist.id(), team.peer.id());
        for (var other : List.of(elsewhere, desk, team.manager))
            assertThatThrownBy(() -> team.write(team.manager, "Look at this.", other))
                    .isInstanceOf(ReaderNotOffered.class);
        world.leaveTeams(team.therapist);
        assertThatThrownBy(() -> team.write(team.manager, "Look at this.", team.therapist))
                .isInstanceOf(ReaderNotOffered.class);
        assertThat(team.open(team.manager).messages()).isEmpty();
    }

    @Test
    void itIsTakenBackByItsAuthorAloneStaysAndStandsAgain() {
        var id = team.write(team.manager, "Not about her at all.", team.therapist);
        assertThatThrownBy(() -> threads.withdraw(team.therapist, team.person, id, "mistyped"))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> threads.withdraw(team.manager, world.person("Ana", "Sol"), id, "mistyped"))
                .isInstanceOf(NotThere.class);
        threads.withdraw(team.manager, team.person, id, "wrong-person");
        threads.withdraw(team.manager, team.person, id, "mistyped");
        assertThat(threads.waitingFor(team.therapist)).isEmpty();
        var message = only(team.therapist).message();
        assertThat(message.withdrawn()).extracting(Message.Withdrawn::reason).isEqualTo("wrong-person");
        assertThat(message.isReadableBy(team.therapist.id())).isFalse();
        assertThat(message.isReadableBy(team.manager.id())).isTrue();
        threads.restore(team.manager, team.person, id);
        assertThat(threads.waitingFor(team.therapist)).hasSize(1);
        assertThat(only(team.therapist).message().stands()).isTrue();
    }

    @Test
    void sentTwiceAtOnceItStandsOnceAndAnotherTextIsNotLost() throws Exception {
        var draft = new Draft(Ids.next(), team.person, "Once.", Set.of(team.therapist.id()));
        Callable<Object> send = () -> {
            threads.write(team.manager, draft);
            return true;
        };
        try (var both = Executors.newFixedThreadPool(4)) {
            for (var done : both.invokeAll(List.of(send, send, send, send)))
                assertThat(done.get()).isEqualTo(true);
        }
        assertThat(team.read(team.manager)).containsExactly("Once.");
        assertThatThrownBy(() ->
                        threads.write(team.manager, new Draft(draft.id(), team.person, "Another text.", Set.of())))
                .isInstanceOf(AlreadySent.class);
        assertThatThrownBy(() -> threads.write(team.therapist, draft)).isInstanceOf(ReaderNotOffered.class);
        assertThatThrownBy(() -> threads.write(team.therapist, new Draft(draft.id(), team.person, "Once.", Set.of())))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() throws Exception {
        Callable<UUID> one = () -> team.write(team.manager, "From the team.manager.", team.therapist);
        Callable<UUID> two = () -> team.write(team.therapist, "From the team.therapist.", team.manager);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(one, two))) done.get();
        }
        assertThat(team.read(team.manager))
                .containsExactlyInAnyOrder("From the team.manager.", "From the team.therapist.");
    }

    @Test
    void whoeverLeftBeforeTheyReadItIsNamedToItsAuthor() {
        team.write(team.manager, "Please read this.", team.peer);
        assertThat(receipt().lost()).isFalse();
        jdbc.sql("update access.relationship set ends_at = now() where account_id = ? and relation = 'assigned_worker'")
                .param(team.peer.id())
                .update();
        assertThat(receipt().lost()).isTrue();
        assertThat(threads.waitingFor(team.peer)).isEmpty();
    }

    @Test
    void aLongThreadIsReadInParts() {
        for (int i = 0; i < Excerpt.MOST + 3; i++) team.write(team.manager, "Message " + i);
        var newest = team.open(team.manager);
        assertThat(Correspondents.words(newest))
                .hasSize(Excerpt.MOST)
                .startsWith("Message 3")
                .endsWith("Message 52");
        assertThat(newest.isEarlier()).isTrue();
        assertThat(newest.isLater()).isFalse();
        var first = newest.messages().getFirst().message().id();
        var before = threads.open(team.manager, team.person, new Part(null, first));
        assertThat(Correspondents.words(before)).containsExactly("Message 0", "Message 1", "Message 2");
        assertThat(before.isEarlier()).isFalse();
        var from = threads.open(
                team.manager,
                team.person,
                new Part(before.messages().getFirst().message().id(), null));
        assertThat(Correspondents.words(from)).hasSize(Excerpt.MOST).startsWith("Message 0");
        assertThat(from.isLater()).isTrue();
    }

    private Told only(Principal who) {
        var messages = team.open(who).messages();
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private Message.Receipt receipt() {
        return only(team.manager).receipts().getFirst();
    }
}
