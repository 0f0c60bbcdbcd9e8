package health.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.notices.Notices;
import health.attune.rosters.Absences;
import health.attune.supervision.Supervised.Two;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When the mail of Mondays is due: by the clock of the site, which is in New York, once, and to whoever is there. */
@AttuneTest
class WeeklyMailsTest {
    private static final Instant MONDAY_AT_SEVEN = Instant.parse("2027-01-04T12:00:00Z");
    private static final Instant MONDAY_AT_ELEVEN = Instant.parse("2027-01-04T16:00:00Z");
    private static final Instant TUESDAY_AT_SEVEN = Instant.parse("2027-01-05T12:00:00Z");

    @Autowired
    WeeklyMailStore store;

    @Autowired
    Supervision supervision;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkPlaces workPlaces;

    @Autowired
    Absences absences;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    World world;

    @Autowired
    Supervised supervised;

    private Two two;

    @BeforeEach
    void aSupervisorWhoWishesForIt() {
        two = supervised.two();
        supervised.person(two, "Uri Unmet");
        store.wish(two.supervisor().id());
    }

    @Test
    void itIsDueOnMondaysFromSevenToElevenAndThenOnce() {
        for (var early : List.of(MONDAY_AT_SEVEN.minusSeconds(1), MONDAY_AT_ELEVEN, TUESDAY_AT_SEVEN)) {
            at(early).sendDue();
            assertThat(mailsTo(two.supervisor())).as(early.toString()).isZero();
        }
        at(MONDAY_AT_SEVEN).sendDue();
        at(MONDAY_AT_ELEVEN.minusSeconds(1)).sendDue();
        assertThat(mailsTo(two.supervisor())).isOne();
    }

    @Test
    void whoWantsNoneIsAwayOrSupervisesNobodyGetsNone() {
        store.wish(two.worker().id());
        var away = supervised.two();
        supervised.person(away, "Vera Unmet");
        store.wish(away.supervisor().id());
        var today = World.today();
        absences.say(
                away.supervisor(),
                new Absences.Said(
                        away.supervisor().id(),
                        away.site(),
                        today,
                        today,
                        away.worker().id()));
        store.forget(two.supervisor().id());
        at(MONDAY_AT_SEVEN).sendDue();
        for (var who : List.of(two.worker(), two.supervisor(), away.supervisor()))
            assertThat(mailsTo(who)).isZero();
    }

    /** By another clock than the machine's. */
    private WeeklyMails at(Instant now) {
        return new WeeklyMails(
                store,
                supervision,
                notices,
                accounts,
                workPlaces,
                absences,
                transaction,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private int mailsTo(Principal who) {
        return jdbc.sql("select count(*) from notices.notice where kind = 'supervision.digest' and account_id = ?")
                .param(who.id())
                .query(Integer.class)
                .single();
    }
}
