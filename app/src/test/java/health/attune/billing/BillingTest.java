package health.attune.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.billing.BillingOf.InCare;
import health.attune.billing.rules.RulePack;
import health.attune.billing.rules.Span;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes that come from contacts entered by the usual door: whose, when, in which program, for whose eyes. */
@AttuneTest
class BillingTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    BillingOf people;

    @Autowired
    Billing billing;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    private InCare amina;

    @BeforeEach
    void somebodyInCare() {
        amina = people.someone("Amina Yusuf", LocalDate.of(2025, 11, 20));
        people.readyFor(amina, "medicare", LocalDate.of(2025, 11, 1));
        people.worked(amina, amina.manager(), Instant.parse("2025-12-02T15:00:00Z"), 5);
    }

    @Test
    void oneEntryFeedsTheMonth() {
        people.worked(amina, amina.manager(), Instant.parse("2026-01-12T15:00:00Z"), 30);
        assertThat(codes(JANUARY)).containsExactly("G2214");
        people.worked(amina, amina.manager(), Instant.parse("2026-01-13T15:00:00Z"), 1);
        assertThat(codes(JANUARY)).containsExactly("99493");
        people.worked(amina, amina.manager(), Instant.parse("2026-01-14T15:00:00Z"), 45);
        assertThat(codes(JANUARY)).containsExactly("99493", "99494");
    }

    @Test
    void afterMidnightElsewhereIsStillThatMonthThere() {
        var newYear = Instant.parse("2026-02-01T05:30:00Z");
        people.worked(amina, amina.manager(), newYear, 31);
        assertThat(codes(JANUARY)).as("half past midnight in New York").isEmpty();
        people.zone(amina, ZoneId.of("America/Chicago"));
        assertThat(codes(JANUARY))
                .as("half past eleven in the evening in Chicago")
                .containsExactly("99493");
        assertThat(codes(YearMonth.of(2026, 2))).isEmpty();
    }

    @Test
    void theMinutesOfSomebodyOfTwoTeamsCountOnce() {
        var other = world.program(amina.site());
        var episode = world.episode(amina.id(), other);
        jdbc.sql("update programs.episode set started_on = '2025-10-01' where id = ?")
                .param(episode)
                .update();
        world.alsoHolds(amina.manager(), "care-manager", Grant.Place.of(other, amina.site()));
        world.joinTeam(amina.manager(), episode, false);
        people.worked(amina, amina.manager(), Instant.parse("2026-01-12T15:00:00Z"), 30);
        var months = billing.month(amina.manager(), List.of(amina.program(), other), JANUARY);
        assertThat(months).hasSize(2);
        assertThat(months.stream().mapToInt(one -> one.work().size()).sum()).isOne();
    }

    @Test
    void ofTwoProgramsInOneMonthOneIsPaid() {
        var other = world.program(amina.site());
        var second = world.episode(amina.id(), other);
        jdbc.sql("update programs.episode set started_on = '2025-12-01' where id = ?")
                .param(second)
                .update();
        var colleague = world.staff("care-manager", amina.site(), other);
        world.joinTeam(colleague, second, true);
        world.alsoHolds(amina.manager(), "care-manager", Grant.Place.of(other, amina.site()));
        var there = new InCare(amina.id(), amina.site(), other, second, amina.manager());
        people.fact(there, Fact.Kind.CONSENT, new Span(LocalDate.of(2025, 11, 1), null), "verbal");
        people.fact(there, Fact.Kind.VISIT, new Span(LocalDate.of(2025, 11, 1), null), null);
        people.worked(amina, amina.manager(), Instant.parse("2026-01-12T15:00:00Z"), 40);
        people.worked(there, colleague, Instant.parse("2026-01-13T15:00:00Z"), 40);
        var months = billing.month(amina.manager(), List.of(amina.program(), other), JANUARY);
        assertThat(months.stream().flatMap(one -> one.met().stream()))
                .extracting(line -> line.code().code())
                .containsExactly("99493");
        assertThat(months.stream()
                        .filter(one -> one.met().isEmpty())
                        .flatMap(one -> one.open().stream())
                        .flatMap(line -> line.lacks().stream())
                        .map(RulePack.Lack::kind))
                .contains(RulePack.Lack.Kind.ONCE_A_MONTH);
    }

    @Test
    void somebodyWhoOnlyHelpsOutCountsByTheirRoleThere() {
        var stand = people.colleague(amina, "care-manager");
        var nurse = people.colleague(amina, "nurse");
        people.worked(amina, stand, Instant.parse("2026-01-12T15:00:00Z"), 20);
        people.worked(amina, nurse, Instant.parse("2026-01-12T16:00:00Z"), 25);
        var month = month(JANUARY);
        assertThat(month.minutes()).isEqualTo(20);
        assertThat(month.work())
                .extracting(BilledMonth.Worked::role, BilledMonth.Worked::counts)
                .containsExactly(tuple("care-manager", true), tuple("nurse", false));
    }

    @Test
    void aStrangerToTheProgramCountsNowhere() {
        var elsewhere = world.staff("care-manager", world.site(), null);
        people.worked(amina, elsewhere, Instant.parse("2026-01-12T15:00:00Z"), 50);
        assertThat(month(JANUARY).work()).isEmpty();
    }

    @Test
    void whoComesToCareWithoutAConsentBeginsWithIt() {
        var bea = people.another("Bea Mora", LocalDate.of(2025, 12, 20), amina);
        people.coverage(bea, "medicare");
        people.fact(bea, Fact.Kind.VISIT, new Span(LocalDate.of(2025, 12, 20), null), null);
        people.fact(bea, Fact.Kind.CONSENT, new Span(LocalDate.of(2026, 1, 9), null), "verbal");
        people.worked(bea, bea.manager(), Instant.parse("2026-01-08T15:00:00Z"), 10);
        people.worked(bea, bea.manager(), Instant.parse("2026-01-09T15:00:00Z"), 36);
        var month = billing.of(bea.manager(), bea.id()).stream()
                .filter(one -> one.month().equals(JANUARY))
                .findFirst()
                .orElseThrow();
        assertThat(month.met()).extracting(line -> line.code().code()).containsExactly("99492");
        assertThat(Objects.requireNonNull(month.verdict()).judged().withoutConsent())
                .isEqualTo(10);
    }

    @Test
    void thePayerOfTheMonthDecidesByTheRulesThen() {
        people.fact(amina, Fact.Kind.COVERAGE, new Span(LocalDate.of(2026, 2, 1), null), "bcbsm");
        assertThat(month(JANUARY).payer()).isEqualTo("medicare");
        assertThat(month(YearMonth.of(2026, 2)).payer()).isEqualTo("bcbsm");
        people.fact(amina, Fact.Kind.COVERAGE, new Span(LocalDate.of(2026, 3, 1), null), Fact.OTHER_PAYER);
        assertThat(month(YearMonth.of(2026, 3)).state()).isEqualTo(BilledMonth.State.NO_RULES);
    }

    @Test
    void ofAProtectedProgramNothingIsSeenByWhoeverIsNotCleared() {
        var recovery = guarded.program(amina.site());
        var counselor = world.staff("care-manager", amina.site(), recovery);
        var there = people.another(
                "Cleo Nash",
                LocalDate.of(2025, 11, 20),
                new InCare(amina.id(), amina.site(), recovery, amina.episode(), counselor));
        people.readyFor(there, "medicare", LocalDate.of(2025, 11, 1));
        people.worked(there, counselor, Instant.parse("2026-01-12T15:00:00Z"), 31);
        assertThat(billing.month(counselor, List.of(recovery), JANUARY)
                        .getFirst()
                        .met())
                .hasSize(1);
        var desk = world.staff("front-desk", amina.site(), null);
        assertThat(billing.month(desk, List.of(recovery), JANUARY)).isEmpty();
        assertThat(billing.of(desk, there.id())).isEmpty();
        assertThat(facts.of(desk, there.id()).now()).isEmpty();
        var outside = world.staff("therapist", amina.site(), amina.program());
        guarded.relate(outside, Relation.CARE_TEAM, Relationships.Care.in(amina.program(), there.id()));
        assertThat(billing.of(outside, there.id())).isEmpty();
        guarded.clearance(new Protected.Clearance(there.id(), recovery, null, "consent"));
        assertThat(billing.of(outside, there.id())).isNotEmpty();
        assertThat(facts.of(outside, there.id()).now()).hasSize(3);
    }

    @Test
    void aProgramThatNeverServedThePersonIsNotNamed() {
        var other = world.program(amina.site());
        var fact = new Fact(
                Ids.next(),
                amina.id(),
                other,
                Fact.Kind.VISIT,
                new Span(LocalDate.of(2026, 1, 1), null),
                null,
                "Dr. Adler");
        assertThatThrownBy(() -> facts.record(amina.manager(), fact)).isInstanceOf(NotThere.class);
    }

    @Test
    void aLookLeavesATrace() {
        billing.shown(amina.manager(), billing.month(amina.manager(), List.of(amina.program()), JANUARY));
        assertThat(traces(amina.manager())).isOne();
    }

    private int traces(Principal who) {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and actor_id = ? and subject = 'billing'"
                        + " and data_class = 'B' and allowed")
                .params(amina.id(), who.id())
                .query(Integer.class)
                .single();
    }

    private List<String> codes(YearMonth month) {
        return month(month).met().stream().map(line -> line.code().code()).toList();
    }

    private BilledMonth month(YearMonth month) {
        return billing.month(amina.manager(), List.of(amina.program()), month).stream()
                .filter(one -> one.episode().personId().equals(amina.id()))
                .findFirst()
                .orElseThrow();
    }
}
