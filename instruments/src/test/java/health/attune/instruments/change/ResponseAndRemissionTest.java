package health.attune.instruments.change;

import static health.attune.instruments.Scored.points;
import static health.attune.instruments.Scored.prorated;
import static health.attune.instruments.Scored.rule;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.instruments.Cutoff;
import health.attune.instruments.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseAndRemissionTest {

    @ParameterizedTest(name = "PHQ-9 {0} to {1}: response {2}, remission {3}, reliable change {4}")
    @CsvSource({
        "18,  9, YES,          NO,  IMPROVED",
        "12,  6, YES,          NO,  IMPROVED",
        "10,  6, NO,           NO,  UNCHANGED",
        "21, 16, NO,           NO,  UNCHANGED",
        "11,  4, YES,          YES, IMPROVED",
        " 9,  4, NOT_ELIGIBLE, YES, UNCHANGED",
        "14, 20, NO,           NO,  WORSENED"
    })
    void threeFactsOnThePhq9(double from, double to, Fact response, Fact remission, ReliableChange.Outcome reliable) {
        var change = change("phq-9", "total", from, to);
        assertThat(change.response(Cutoff.Group.EVERYBODY).fact()).isEqualTo(response);
        assertThat(change.remission().fact()).isEqualTo(remission);
        assertThat(change.reliable().outcome()).isEqualTo(reliable);
    }

    @ParameterizedTest(name = "{0} {2} to {3}: response {4}, remission {5}")
    @CsvSource({
        "gad-7,   total,   15, 7,    YES,          NO",
        "gad-7,   total,   8,  4,    YES,          YES",
        "pcl-5,   total,   50, 35,   YES,          NO",
        "pcl-5,   total,   50, 36,   NO,           NO",
        "pcl-5,   total,   40, 25,   YES,          YES",
        "pcl-5,   total,   35, 25,   NO,           NO",
        "core-10, total,   20, 14,   YES,          NO",
        "core-10, total,   16, 10,   YES,          YES",
        "core-10, total,   14, 10,   NO,           NO",
        "who-5,   percent, 40, 48,   NO,           NO",
        "who-5,   percent, 40, 52,   YES,          YES",
        "who-5,   percent, 48, 52,   NO,           NO",
        "brs,     mean,    2.5, 3.5, YES,          YES",
        "brs,     mean,    2.5, 3,   NO,           NO",
        "audit,   total,   17, 9,    YES,          NO",
        "audit,   total,   14, 9,    NO,           NO",
        "audit,   total,   9,  7,    YES,          YES",
        "psc-17,  total,   20, 14,   YES,          YES",
        "psc-17,  total,   14, 10,   NOT_ELIGIBLE, YES",
        "ucla-3,  total,   8,  6,    YES,          NO",
        "osss-3,  total,   6,  10,   YES,          YES",
        "ahc-hrsn-core6, food, 1, 0, YES,          NO_RULE",
        "ahc-hrsn-core6, food, 0, 0, NOT_ELIGIBLE, NO_RULE",
        "ipip-hope, mean,  2,  4,    NO_RULE,      NO_RULE"
    })
    void theRulesOfTheOthers(String instrument, String score, double from, double to, Fact response, Fact remission) {
        var change = change(instrument, score, from, to);
        assertThat(change.response(Cutoff.Group.EVERYBODY).fact()).isEqualTo(response);
        assertThat(change.remission().fact()).isEqualTo(remission);
    }

    @ParameterizedTest(name = "AUDIT-C {0} to {1} for {2}: {3}")
    @CsvSource({
        "6, 3, MEN, YES",
        "6, 3, WOMEN, NO",
        "6, 3, EVERYBODY, NO",
        "6, 2, WOMEN, YES",
        "3, 2, MEN, NOT_ELIGIBLE"
    })
    void theAuditCAsksForTheCutoffOfThePersonsSex(double from, double to, Cutoff.Group group, Fact response) {
        assertThat(change("audit-c", "total", from, to).response(group).fact()).isEqualTo(response);
    }

    @Test
    void aRangeAcrossAThresholdIsUncertain() {
        var rule = rule("phq-9", "total");
        var from = points("phq-9", "total", 20);
        assertThat(Change.between(from, prorated(rule, 10, 9, 12))
                        .response(Cutoff.Group.EVERYBODY)
                        .fact())
                .isEqualTo(Fact.UNCERTAIN);
        assertThat(Change.between(from, prorated(rule, 4, 3, 6)).remission().fact())
                .isEqualTo(Fact.UNCERTAIN);
        assertThat(Change.between(prorated(rule, 10, 9, 12), points("phq-9", "total", 3))
                        .response(Cutoff.Group.EVERYBODY)
                        .fact())
                .isEqualTo(Fact.UNCERTAIN);
        assertThat(Change.between(from, prorated(rule, 8, 7, 10))
                        .response(Cutoff.Group.EVERYBODY)
                        .fact())
                .isEqualTo(Fact.YES);
    }

    @Test
    void aMissingBaselineLeavesTheStateOfRemission() {
        var change = Change.between(Scored.missing(rule("phq-9", "total")), points("phq-9", "total", 4));
        assertThat(change.response(Cutoff.Group.EVERYBODY).fact()).isEqualTo(Fact.NOT_ENOUGH_DATA);
        assertThat(change.remission().fact()).isEqualTo(Fact.YES);
        var core10 = Change.between(Scored.missing(rule("core-10", "total")), points("core-10", "total", 4));
        assertThat(core10.remission().fact()).isEqualTo(Fact.NOT_ENOUGH_DATA);
    }

    @Test
    void theRuleUsedIsSaid() {
        var response = change("phq-9", "total", 18, 9).response(Cutoff.Group.EVERYBODY);
        assertThat(response.rule().orElseThrow().source().words()).contains("ps.201900295");
    }

    @ParameterizedTest(name = "{0} {2} to {3}: {4}")
    @CsvSource({
        "phq-9, total, 20, 16, BETTER,    '20% of 20'",
        "phq-9, total, 20, 17, TOO_SMALL, '15% of 20'",
        "phq-9, total, 10, 12, WORSE,     '20% of 10'",
        "phq-9, total, 0,  0,  TOO_SMALL, 'nothing cannot be noticed'",
        "who-5, percent, 40, 52, BETTER,  '10 points'",
        "who-5, percent, 52, 40, WORSE,   '10 points'",
        "swls,  total, 20, 30, NO_RULE,   'nothing published'"
    })
    void aNoticeableChangeIsAFactOfItsOwn(
            String instrument, String score, double from, double to, NoticedChange.Outcome outcome) {
        assertThat(change(instrument, score, from, to).noticed().outcome()).isEqualTo(outcome);
    }

    @Test
    void figuresForGroupsAreNotUsedForPersons() {
        assertThat(NoticedChange.all(change("pcl-5", "total", 50, 40))).hasSize(1);
        assertThat(change("pcl-5", "total", 50, 40).noticed().outcome()).isEqualTo(NoticedChange.Outcome.BETTER);
    }

    @ParameterizedTest(name = "PHQ-9 {0} to {1}, GAD-7 {2} to {3}: recovery {4}, improved {5}, worse {6}, both {7}")
    @CsvSource({
        "15,  4, 12,  5, YES,          YES, NO,  YES",
        "15,  9, 12,  7, YES,          YES, NO,  YES",
        "10,  9,  8,  7, YES,          NO,  NO,  NO",
        "20, 12, 12,  6, NO,           YES, NO,  NO",
        "15,  8, 10, 14, NO,           NO,  NO,  NO",
        " 8,  7,  9,  6, YES,          NO,  NO,  NO",
        " 9,  2,  7,  2, NOT_ELIGIBLE, YES, NO,  NOT_ELIGIBLE",
        "12, 18, 10, 10, NO,           NO,  YES, NO"
    })
    void theRecoveryRulesOfTheNhs(
            double phqFrom,
            double phqTo,
            double gadFrom,
            double gadTo,
            Fact recovery,
            Fact better,
            Fact worse,
            Fact both) {
        var nhs = NhsRecovery.of(change("phq-9", "total", phqFrom, phqTo), change("gad-7", "total", gadFrom, gadTo));
        assertThat(nhs.recovery()).isEqualTo(recovery);
        assertThat(nhs.reliableImprovement()).isEqualTo(better);
        assertThat(nhs.reliableDeterioration()).isEqualTo(worse);
        assertThat(nhs.reliableRecovery()).isEqualTo(both);
    }

    @Test
    void theNhsRulesNeedBothScores() {
        var missing = Change.between(points("phq-9", "total", 12), Scored.missing(rule("phq-9", "total")));
        assertThat(NhsRecovery.of(missing, change("gad-7", "total", 12, 4)).recovery())
                .isEqualTo(Fact.NOT_ENOUGH_DATA);
    }

    private static Change change(String instrument, String score, double from, double to) {
        return Change.between(points(instrument, score, from), points(instrument, score, to));
    }
}
