package health.attune.notices.sending;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.notices.Channel;
import health.attune.notices.ChannelHealth;
import health.attune.notices.MailSink;
import health.attune.notices.Notice;
import health.attune.notices.Notice.Urgency;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.notices.Outcome;
import health.attune.notices.Reached;
import health.attune.notices.wishes.QuietHours;
import health.attune.notices.wishes.QuietHours.Span;
import health.attune.notices.wishes.Wish;
import health.attune.notices.wishes.Wish.When;
import health.attune.notices.wishes.Wishes;
import health.attune.notices.wishes.Wishes.Said;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody wishes decides on what is not urgent, and on nothing else. */
@AttuneTest
class WishedSendingTest {
    @Autowired
    World world;

    @Autowired
    Reached reached;

    @Autowired
    Notices notices;

    @Autowired
    Wishes wishes;

    @Autowired
    Instances instances;

    @Autowired
    List<NoticeKind> kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Principal nurse;
    private String address;

    @BeforeEach
    void aNurseWhoIsReached() {
        instances.sendAll();
        nurse = world.staff("nurse", world.site(), null);
        address = reached.byMail(nurse);
    }

    @Test
    void whatIsNotUrgentWaitsUntilQuietHoursEndAndOfManyOneArrives() {
        long waiting = waiting();
        say(When.AT_ONCE, quietNow());
        send(task(), Urgency.ROUTINE);
        instances.sendAll();
        var last = send(task(), Urgency.ROUTINE);
        instances.sendAll();
        assertThat(MailSink.SHARED.to(address)).isEmpty();
        assertThat(notices.outcome(last)).contains(Outcome.WAITING);
        assertThat(waiting()).as("nothing waits for the channel").isEqualTo(waiting);
        say(When.AT_ONCE, QuietHours.NONE);
        instances.sendAll();
        instances.sendAll();
        assertThat(MailSink.SHARED.to(address)).hasSize(1);
        assertThat(notices.outcome(last)).contains(Outcome.DELIVERED);
    }

    @Test
    void itIsGivenUpOnlyAsLongAfterThemAsAnyOther() {
        say(When.AT_ONCE, quietNow());
        var key = send(task(), Urgency.ROUTINE);
        instances.sendAll();
        assertThat(jdbc.sql("""
                select n.give_up_at >= s.next_at + interval '1 hour' and s.next_at = s.held_until
                from notices.notice n join notices.sending s on s.notice_id = n.id where n.key = ?
                """).param(key).query(Boolean.class).single()).isTrue();
    }

    @Test
    void whatIsUrgentIsNeitherHeldBackNorSwitchedOff() {
        say(When.NEVER, quietNow());
        var always = kinds.stream()
                .filter(kind -> kind.choice() == NoticeKind.Choice.NONE)
                .filter(kind ->
                        !kind.key().equals("notices.code") && !kind.key().endsWith(".digest"))
                .toList();
        assertThat(always)
                .extracting(NoticeKind::key)
                .contains("alerts.notice.waiting", "alerts.notice.unanswered", "alerts.notice.contact")
                .contains("breakglass.notice.opened", "notices.account");
        always.forEach(kind -> send(kind, Urgency.ROUTINE));
        instances.sendAll();
        assertThat(MailSink.SHARED.to(address)).hasSize(always.size());
    }

    @Test
    void aKindThatIsNotWantedLeavesNothingAlsoNotWhatWaitedAlready() {
        say(When.AT_ONCE, quietNow());
        var held = send(task(), Urgency.ROUTINE);
        instances.sendAll();
        say(When.SUMMARY, QuietHours.NONE);
        var later = send(task(), Urgency.ROUTINE);
        instances.sendAll();
        assertThat(notices.outcome(held)).contains(Outcome.WITHDRAWN);
        assertThat(notices.outcome(later)).isEmpty();
        assertThat(MailSink.SHARED.to(address)).isEmpty();
    }

    @Test
    void whatWasWishedBeforeStaysWithItsEnd() {
        say(When.NEVER, new QuietHours(Map.of(DayOfWeek.MONDAY, new Span(19, 7), DayOfWeek.TUESDAY, new Span(19, 7))));
        say(When.NEVER, new QuietHours(Map.of(DayOfWeek.MONDAY, new Span(19, 7), DayOfWeek.TUESDAY, new Span(20, 7))));
        say(When.AT_ONCE, QuietHours.NONE);
        assertThat(jdbc.sql("select told || ' ' || (replaced_at is null) from notices.wish where account_id = ?"
                                + " order by wished_at, id")
                        .param(nurse.id())
                        .query(String.class)
                        .list())
                .containsExactly("never false", "at-once true");
        assertThat(jdbc.sql("select weekday || ' ' || from_hour || ' ' || (replaced_at is null) from notices.quiet"
                                + " where account_id = ? order by weekday, wished_at, id")
                        .param(nurse.id())
                        .query(String.class)
                        .list())
                .containsExactly("1 19 false", "2 19 false", "2 20 false");
        var said = wishes.said(nurse);
        assertThat(said.wishes()).containsEntry(task(), Wish.USUAL);
        assertThat(said.quiet()).isEqualTo(QuietHours.NONE);
    }

    /** Whatever the hour and the weekday of the test: the only hours left are half a week away. */
    private static QuietHours quietNow() {
        var far = Instant.now().atZone(ZoneOffset.UTC).getDayOfWeek().plus(3);
        return new QuietHours(Arrays.stream(DayOfWeek.values())
                .filter(day -> day != far)
                .collect(Collectors.toMap(day -> day, day -> new Span(0, 0))));
    }

    private void say(When when, QuietHours quiet) {
        wishes.say(nurse, new Said(Map.of(task(), new Wish(when, null)), quiet));
    }

    private NoticeKind task() {
        return kinds.stream()
                .filter(kind -> kind.key().equals("tasks.notice.came"))
                .findFirst()
                .orElseThrow();
    }

    private String send(NoticeKind kind, Urgency urgency) {
        var key = kind.key() + " " + Ids.next() + " " + new UUID(0, 0);
        transaction.executeWithoutResult(status -> notices.send(new Notice(key, nurse.id(), kind, urgency)));
        return key;
    }

    private long waiting() {
        return notices.health().stream()
                .filter(health -> health.channel() == Channel.MAIL)
                .mapToLong(ChannelHealth::waiting)
                .sum();
    }
}
