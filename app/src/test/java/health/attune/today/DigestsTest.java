package health.attune.today;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.rosters.Absences;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class DigestsTest {
    @Autowired
    Digests digests;

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

    private Asked.Someone someone;
    private Principal worker;

    @BeforeEach
    void aWorkerWithAnAlert() {
        someone = asked.someone("Marisol Quiñones", "phq-9");
        worker = someone.manager();
        asked.answer(someone, asked.open(someone), 9, 2);
    }

    @Test
    void itIsSentOncePerDayWhoeverLooksAndTellsOnlyHowMuch() {
        wish(worker);
        var looking = IntStream.range(0, 4)
                .mapToObj(instance -> CompletableFuture.runAsync(digests::sendDue))
                .toList();
        looking.forEach(CompletableFuture::join);
        digests.sendDue();
        assertThat(figures(worker)).containsExactly(List.of(1, 0));
    }

    /** Else it would not go on to somebody who sees it. */
    @Test
    void toBeCountedIsNotToBeSeenAndLeavesNoTraceOfALook() {
        wish(worker);
        int traces = traces();
        digests.sendDue();
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
        digests.sendDue();
        assertThat(figures(worker)).containsExactly(List.of(1, 1));
    }

    @Test
    void nothingIsSentWhereNothingWaitsToTheAbsentOrToThoseWhoWantNone() {
        var idle = world.staff("nurse", someone.site(), null);
        var wanting = world.staff("nurse", someone.site(), null);
        wish(idle);
        wish(worker);
        digests.stop(worker);
        digests.sendDue();
        assertThat(figures(idle)).isEmpty();
        assertThat(figures(worker)).isEmpty();
        wish(worker);
        absences.say(
                worker, new Absences.Said(worker.id(), someone.site(), World.today(), World.today(), wanting.id()));
        digests.sendDue();
        assertThat(figures(worker)).isEmpty();
    }

    private void wish(Principal who) {
        int hour = ZonedDateTime.now(ZoneId.of("America/New_York")).getHour();
        digests.wish(who, new DigestWish(hour, EnumSet.allOf(DayOfWeek.class)));
    }

    private List<List<Integer>> figures(Principal who) {
        return jdbc.sql("select figures from notices.notice where account_id = ? and kind = 'today.digest'")
                .param(who.id())
                .query((row, number) ->
                        List.of((Integer[]) row.getArray("figures").getArray()))
                .list();
    }
}
