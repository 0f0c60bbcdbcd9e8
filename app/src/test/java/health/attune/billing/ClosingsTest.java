package health.attune.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.Principal;
import health.attune.billing.BilledMonth.State;
import health.attune.billing.BillingOf.InCare;
import health.attune.billing.rules.Span;
import health.attune.contacts.Contacts;
import health.attune.pages.ChangedMeanwhile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months that somebody said are billed. */
@AttuneTest
class ClosingsTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired
    World world;

    @Autowired
    BillingOf people;

    @Autowired
    Billing billing;

    @Autowired
    Closings closings;

    @Autowired
    Contacts contacts;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    private InCare amina;
    private Principal manager;

    @BeforeEach
    void somebodyInCare() {
        amina = people.someone("Amina Yusuf", LocalDate.of(2026, 3, 2));
        manager = amina.manager();
    }

    @Test
    void whatWasBilledInTheYearIsNotBilledAgain() {
        people.readyFor(amina, "bcbsm", LocalDate.of(2026, 2, 1));
        var call = people.worked(amina, manager, Instant.parse("2026-03-10T15:00:00Z"), 40);
        close(manager, MARCH);
        var again = caredForAgain();
        people.worked(amina, manager, Instant.parse("2026-06-10T15:00:00Z"), 40);
        var june = one(YearMonth.of(2026, 6));
        assertThat(june.episode().id()).isEqualTo(again);
        assertThat(june.met()).isEmpty();
        assertThat(june.open().getFirst().lacks())
                .extracting(lack -> lack.kind().word())
                .containsExactly("once-a-year");
        closings.reopen(manager, List.of(amina.program()), MARCH, "not-billed");
        assertThat(one(YearMonth.of(2026, 6)).met()).isEmpty();
        assertThat(one(YearMonth.of(2026, 6)).open().getFirst().lacks())
                .as("met in March and not closed: perhaps billed")
                .extracting(lack -> lack.kind().word() + " " + lack.figure())
                .containsExactly("perhaps-this-year 3");
        contacts.withdraw(manager, amina.id(), call, "entered-twice");
        assertThat(one(YearMonth.of(2026, 6)).met())
                .as("March comes to nothing")
                .hasSize(1);
    }

    @Test
    void whatIsEnteredLaterIsLateAndWhatIsWithdrawnIsMissed() {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 2, 1));
        var call = people.worked(amina, manager, Instant.parse("2026-03-10T15:00:00Z"), 40);
        close(manager, MARCH);
        people.worked(amina, manager, Instant.parse("2026-03-12T15:00:00Z"), 7);
        contacts.withdraw(manager, amina.id(), call, "entered-twice");
        var march = one(MARCH);
        assertThat(march.state()).isEqualTo(State.CLOSED);
        assertThat(march.minutes()).isEqualTo(7);
        assertThat(march.lateMinutes()).isEqualTo(7);
        assertThat(march.lostMinutes()).isEqualTo(40);
    }

    @Test
    void aMonthUnderWayIsNotClosed() {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 2, 1));
        var present = YearMonth.from(World.today());
        assertThat(open(present).months()).isEmpty();
        var print = open(present).print();
        assertThatThrownBy(() -> closings.close(manager, List.of(amina.program()), present, print))
                .isInstanceOf(MonthNotOver.class);
    }

    @Test
    void whatChangedSinceItWasReadIsNotClosedUnseen() {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 2, 1));
        people.worked(amina, manager, Instant.parse("2026-03-10T15:00:00Z"), 30);
        var print = open(MARCH).print();
        people.worked(amina, manager, Instant.parse("2026-03-12T15:00:00Z"), 7);
        assertThatThrownBy(() -> closings.close(manager, List.of(amina.program()), MARCH, print))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(one(MARCH).closed()).isNull();
    }

    @Test
    void theSameCodeOfAnotherPayerIsNotClosedUnseen() {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 2, 1));
        people.worked(amina, manager, Instant.parse("2026-03-10T15:00:00Z"), 40);
        var print = open(MARCH).print();
        var codes = one(MARCH).met();
        people.fact(amina, Fact.Kind.COVERAGE, new Span(LocalDate.of(2026, 3, 1), null), "bcbsm");
        assertThat(one(MARCH).met()).hasSameSizeAs(codes);
        assertThatThrownBy(() -> closings.close(manager, List.of(amina.program()), MARCH, print))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(one(MARCH).closed()).isNull();
    }

    @Test
    void ofTwoWhoCloseAtOnceOneIsTold() throws Exception {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 2, 1));
        for (int i = 0; i < 12; i++)
            people.readyFor(
                    people.another("Bea Number" + i, LocalDate.of(2026, 3, 2), amina),
                    "medicare",
                    LocalDate.of(2026, 2, 1));
        var desk = world.staff("front-desk", amina.site(), null);
        var outcomes = Writers.into("billing.closed_month", service, List.of(closing(manager), closing(desk)));
        assertThat(outcomes).containsExactlyInAnyOrder("closed", "told");
        assertThat(jdbc.sql("select count(*) || ' by ' || count(distinct closed_by) from billing.closed_month"
                                + " where program_id = ? and reopened_at is null")
                        .param(amina.program())
                        .query(String.class)
                        .single())
                .isEqualTo("13 by 1");
    }

    @Test
    void whoOnlyReadsClosesNothing() {
        people.readyFor(amina, "medicare", LocalDate.of(2026, 2, 1));
        var colleague = world.staff("care-manager", amina.site(), amina.program());
        var print = closings.open(colleague, billing.month(colleague, List.of(amina.program()), MARCH))
                .print();
        assertThatThrownBy(() -> closings.close(colleague, List.of(amina.program()), MARCH, print))
                .isInstanceOf(ChangedMeanwhile.class);
        close(manager, MARCH);
        closings.reopen(colleague, List.of(amina.program()), MARCH, "mistake");
        assertThat(one(MARCH).closed()).isNotNull();
    }

    /** Care ends in April, and other care begins in June; returns the episode of that. */
    private UUID caredForAgain() {
        jdbc.sql("update programs.episode set ended_on = '2026-04-15', status = 'finished' where id = ?")
                .param(amina.episode())
                .update();
        var again = world.episode(amina.id(), amina.program());
        jdbc.sql("update programs.episode set started_on = '2026-06-01' where id = ?")
                .param(again)
                .update();
        world.joinTeam(manager, again, true);
        return again;
    }

    private Callable<String> closing(Principal who) {
        var print = closings.open(who, billing.month(who, List.of(amina.program()), MARCH))
                .print();
        return () -> {
            try {
                closings.close(who, List.of(amina.program()), MARCH, print);
                return "closed";
            } catch (ChangedMeanwhile e) {
                return "told";
            }
        };
    }

    private Closings.Open open(YearMonth month) {
        return closings.open(manager, billing.month(manager, List.of(amina.program()), month));
    }

    private void close(Principal who, YearMonth month) {
        closings.close(who, List.of(amina.program()), month, open(month).print());
    }

    private BilledMonth one(YearMonth month) {
        return billing.month(manager, List.of(amina.program()), month).getFirst();
    }
}
