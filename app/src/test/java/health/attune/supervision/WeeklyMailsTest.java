package health.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.rosters.Absences;
import health.attune.supervision.Supervised.Two;
import health.attune.today.DigestMails;
import health.attune.today.DigestsAt;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the mail of Mondays is due: by the clock of the site, which is in New York, once, and to whoever is there. */
@AttuneTest
class WeeklyMailsTest {
    private static final Instant MONDAY_AT_SEVEN = Instant.parse("2027-01-04T12:00:00Z");
    private static final Instant MONDAY_AT_ELEVEN = Instant.parse("2027-01-04T16:00:00Z");
    private static final Instant TUESDAY_AT_SEVEN = Instant.parse("2027-01-05T12:00:00Z");

    @Autowired
    DigestsAt digests;

    @Autowired
    DigestMails mails;

    @Autowired
    WeeklyMails weekly;

    @Autowired
    Absences absences;

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
        wish(two.supervisor());
    }

    @Test
    void itIsDueOnMondaysFromSevenToElevenAndThenOnce() {
        for (var early : List.of(MONDAY_AT_SEVEN.minusSeconds(1), MONDAY_AT_ELEVEN, TUESDAY_AT_SEVEN)) {
            digests.at(early).sendDue(weekly);
            assertThat(mailsTo(two.supervisor())).as(early.toString()).isZero();
        }
        digests.at(MONDAY_AT_SEVEN).sendDue(weekly);
        digests.at(MONDAY_AT_ELEVEN.minusSeconds(1)).sendDue(weekly);
        assertThat(mailsTo(two.supervisor())).isOne();
    }

    @Test
    void whoWantsNoneIsAwayOrSupervisesNobodyGetsNone() {
        wish(two.worker());
        var away = supervised.two();
        supervised.person(away, "Vera Unmet");
        wish(away.supervisor());
        var today = World.today();
        absences.say(
                away.supervisor(),
                new Absences.Said(
                        away.supervisor().id(),
                        away.site(),
                        today,
                        today,
                        away.worker().id()));
        mails.stop(two.supervisor(), WeeklyMails.KIND);
        digests.at(MONDAY_AT_SEVEN).sendDue(weekly);
        for (var who : List.of(two.worker(), two.supervisor(), away.supervisor()))
            assertThat(mailsTo(who)).isZero();
    }

    private void wish(Principal who) {
        mails.wish(who, WeeklyMails.KIND, WeeklyMails.MONDAYS);
    }

    private int mailsTo(Principal who) {
        return jdbc.sql("select count(*) from notices.notice where kind = 'supervision.digest' and account_id = ?")
                .param(who.id())
                .query(Integer.class)
                .single();
    }
}
