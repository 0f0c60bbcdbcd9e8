package health.attune.today;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.pages.Frames;
import health.attune.pages.Words;
import health.attune.rosters.Absences;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@AttuneTest
class DigestsTest {
    @Autowired
    DigestMails mails;

    @Autowired
    Digests digests;

    @Autowired
    ObjectProvider<Waiting> sources;

    @Autowired
    Access access;

    @Autowired
    Accounts accounts;

    @Autowired
    Frames frames;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Asked asked;

    @Autowired
    World world;

    @Autowired
    Alerts alerts;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext service;

    private Asked.Someone someone;
    private Principal worker;

    @BeforeEach
    void aWorkerWithAnAlert() {
        someone = asked.someone("Marisol Quiñones", "phq-9");
        worker = someone.manager();
        asked.answer(someone, asked.open(someone), 9, 2);
    }

    @Test
    void itIsSentOncePerDayWhoeverLooksAndTellsOnlyHowMuch() throws Exception {
        wish(worker);
        Writers.into("today.digest", service, Collections.nCopies(4, Executors.callable(() -> mails.sendDue(digests))));
        mails.sendDue(digests);
        assertThat(figures(worker)).containsExactly(List.of(1, 0, 0));
    }

    /** Else it would not go on to somebody who sees it. */
    @Test
    void toBeCountedIsNotToBeSeenAndLeavesNoTraceOfALook() {
        wish(worker);
        int traces = traces();
        mails.sendDue(digests);
        assertThat(figures(worker)).hasSize(1);
        assertThat(alerts.owed(worker).getFirst().state()).isEqualTo(Alert.State.RAISED);
        assertThat(traces()).isEqualTo(traces);
    }

    private int traces() {
        return jdbc.sql("select count(*) from audit.entry where actor_id = ? and person_id = ?")
                .params(worker.id(), someone.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsOverdueAboutSafetyIsCountedApart() {
        jdbc.sql("update alerts.alert set due_at = now() - interval '1 hour' where person_id = ?")
                .param(someone.id())
                .update();
        wish(worker);
        mails.sendDue(digests);
        assertThat(figures(worker)).containsExactly(List.of(1, 1, 0));
    }

    @Test
    void nothingIsSentWhereNothingWaitsToTheAbsentOrToThoseWhoWantNone() {
        var idle = world.staff("nurse", someone.site(), null);
        var wanting = world.staff("nurse", someone.site(), null);
        wish(idle);
        wish(worker);
        mails.stop(worker, Digests.KIND);
        mails.sendDue(digests);
        assertThat(figures(idle)).isEmpty();
        assertThat(figures(worker)).isEmpty();
        wish(worker);
        absences.say(
                worker, new Absences.Said(worker.id(), someone.site(), World.today(), World.today(), wanting.id()));
        mails.sendDue(digests);
        assertThat(figures(worker)).isEmpty();
    }

    /** Nothing is said while it may still be counted in time; then a number is sent that reassures nobody. */
    @Test
    void whereSomethingCouldNotBeCountedItIsTriedAgainAndAtLastSaidSo() {
        var idle = world.staff("nurse", someone.site(), null);
        for (var who : List.of(worker, idle)) wish(who);
        var failing = new Digests(withOneThatFails(), accounts, frames);
        if (hour() < 23) {
            mails.sendDue(failing);
            assertThat(figures(worker)).isEmpty();
            assertThat(looks(worker)).isZero();
        }
        if (hour() < 3) return;
        for (var who : List.of(worker, idle)) wish(who, hour() - 3);
        mails.sendDue(failing);
        assertThat(figures(worker)).containsExactly(List.of(1, 0, 1));
        assertThat(figures(idle)).as("no mail would say that nothing waits").containsExactly(List.of(0, 0, 1));
    }

    private Today withOneThatFails() {
        Waiting failing = new Waiting() {
            @Override
            public String source() {
                return "failing.title";
            }

            @Override
            public Waits forWorker(Principal who, Words words) {
                throw new IllegalStateException("on purpose");
            }
        };
        var all = new ObjectProvider<Waiting>() {
            @Override
            public Stream<Waiting> stream() {
                return Stream.concat(Stream.of(failing), sources.orderedStream());
            }

            @Override
            public Stream<Waiting> orderedStream() {
                return stream();
            }
        };
        return new Today(all, access, clock, transactions);
    }

    private static int hour() {
        return ZonedDateTime.now(ZoneId.of("America/New_York")).getHour();
    }

    private int looks(Principal who) {
        return jdbc.sql("select count(*) from today.digest where account_id = ?")
                .param(who.id())
                .query(Integer.class)
                .single();
    }

    private void wish(Principal who) {
        wish(who, hour());
    }

    private void wish(Principal who, int hour) {
        mails.wish(who, Digests.KIND, new DigestWish(hour, EnumSet.allOf(DayOfWeek.class)));
    }

    private List<List<Integer>> figures(Principal who) {
        return jdbc.sql("select figures from notices.notice where account_id = ? and kind = 'today.digest'")
                .param(who.id())
                .query((row, number) ->
                        List.of((Integer[]) row.getArray("figures").getArray()))
                .list();
    }
}
