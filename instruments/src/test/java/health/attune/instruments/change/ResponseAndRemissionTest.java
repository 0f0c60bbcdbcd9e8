package health.attune.instruments.change;

import static health.attune.instruments.Scored.points;
import static health.attune.instruments.Scored.prorated;
import static health.attune.instruments.Scored.rule;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.instruments.Cutoff;
import health.attune.instruments.Scored;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseAndRemissionTest {

    @ParameterizedTest(name = "PHQ-9 {0} to {1}: {2}")
    @CsvSource({
        "18,  9, 'response YES, remission NO, IMPROVED'",
        "12,  6, 'response YES, remission NO, IMPROVED'",
        "10,  6, 'response NO, remission NO, UNCHANGED'",
        "21, 16, 'response NO, remission NO, UNCHANGED'",
        "11,  4, 'response YES, remission YES, IMPROVED'",
        " 9,  4, 'response NOT_ELIGIBLE, remission YES, UNCHANGED'",
        "14, 20, 'response NO, remission NO, WORSENED'"
    })
    void threeFactsOnThePhq9(double from, double to, String facts) {
        var change = change("phq-9", "total", from, to);
        assertThat(facts(change) + ", " + change.reliable().outcome()).isEqualTo(facts);
    }

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource({
        "gad-7 total,   15, 7,    'response YES, remission NO'",
        "gad-7 total,   8,  4,    'response YES, remission YES'",
        "pcl-5 total,   50, 35,   'response YES, remission NO'",
        "pcl-5 total,   50, 36,   'response NO, remission NO'",
        "pcl-5 total,   40, 25,   'response YES, remission YES'",
        "pcl-5 total,   35, 25,   'response NO, remission NO'",
        "core-10 total, 20, 14,   'response YES, remission NO'",
        "core-10 total, 16, 10,   'response YES, remission YES'",
        "core-10 total, 14, 10,   'response NO, remission NO'",
        "who-5 percent, 40, 48,   'response NO, remission NO'",
        "who-5 percent, 40, 52,   'response YES, remission YES'",
        "who-5 percent, 48, 52,   'response NO, remission NO'",
        "brs mean,      2.5, 3.5, 'response YES, remission YES'",
        "brs mean,      2.5, 3,   'response NO, remission NO'",
        "audit total,   17, 9,    'response YES, remission NO'",
        "audit total,   14, 9,    'response NO, remission NO'",
        "audit total,   9,  7,    'response YES, remission YES'",
        "psc-17 total,  20, 14,   'response YES, remission YES'",
        "psc-17 total,  14, 10,   'response NOT_ELIGIBLE, remission YES'",
        "ucla-3 total,  8,  6,    'response YES, remission NO'",
        "osss-3 total,  6,  10,   'response YES, remission YES'",
        "ahc-hrsn-core6 food, 1, 0, 'response YES, remission NO_RULE'",
        "ahc-hrsn-core6 food, 0, 0, 'response NOT_ELIGIBLE, remission NO_RULE'",
        "ipip-hope mean, 2, 4,    'response NO_RULE, remission NO_RULE'"
    })
    void theRulesOfTheOthers(String score, double from, double to, String facts) {
        assertThat(facts(change(score.split(" ")[0], score.split(" ")[1], from, to)))
                .isEqualTo(facts);
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

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource({
        "phq-9 total,   20, 16, BETTER",
        "phq-9 total,   20, 17, TOO_SMALL",
        "phq-9 total,   10, 12, WORSE",
        "phq-9 total,   0,  0,  TOO_SMALL",
        "phq-9 total,   1,  2,  TOO_SMALL",
        "phq-9 total,   3,  4,  TOO_SMALL",
        "phq-9 total,   4,  2,  BETTER",
        "gad-7 total,   1,  2,  TOO_SMALL",
        "gad-7 total,   2,  4,  WORSE",
        "who-5 percent, 40, 52, BETTER",
        "who-5 percent, 52, 40, WORSE",
        "swls total,    20, 30, NO_RULE"
    })
    void aNoticeableChangeIsAFactOfItsOwn(String score, double from, double to, NoticedChange.Outcome outcome) {
        var change = change(score.split(" ")[0], score.split(" ")[1], from, to);
        assertThat(change.noticed().outcome()).isEqualTo(outcome);
    }

    @Test
    void figuresForGroupsAreNotUsedForPersons() {
        assertThat(NoticedChange.all(change("pcl-5", "total", 50, 40))).hasSize(1);
        assertThat(change("pcl-5", "total", 50, 40).noticed().outcome()).isEqualTo(NoticedChange.Outcome.BETTER);
    }

    @ParameterizedTest(name = "PHQ-9 {0}, GAD-7 {1}: {2}")
    @CsvSource({
        "15 to 4,  12 to 5,  'recovery YES, better YES, worse NO, both YES'",
        "15 to 9,  12 to 7,  'recovery YES, better YES, worse NO, both YES'",
        "10 to 9,  8 to 7,   'recovery YES, better NO, worse NO, both NO'",
        "20 to 12, 12 to 6,  'recovery NO, better YES, worse NO, both NO'",
        "15 to 8,  10 to 14, 'recovery NO, better NO, worse NO, both NO'",
        "8 to 7,   9 to 6,   'recovery YES, better NO, worse NO, both NO'",
        "9 to 2,   7 to 2,   'recovery NOT_ELIGIBLE, better YES, worse NO, both NOT_ELIGIBLE'",
        "12 to 18, 10 to 10, 'recovery NO, better NO, worse YES, both NO'"
    })
    void theRecoveryRulesOfTheNhs(String phq9, String gad7, String facts) {
        var nhs = NhsRecovery.of(change("phq-9", phq9), change("gad-7", gad7));
        var found = "recovery " + nhs.recovery() + ", better " + nhs.reliableImprovement() + ", worse "
                + nhs.reliableDeterioration() + ", both " + nhs.reliableRecovery();
        assertThat(found).isEqualTo(facts);
    }

    @ParameterizedTest(name = "PHQ-9 {0}, GAD-7 12 to {1}: {2}")
    @CsvSource({
        "15 to 4,  8 of 7 to 10,   'better YES, worse NO'",
        "15 to 4,  14 of 13 to 16, 'better UNCERTAIN, worse NO'",
        "12 to 18, 14 of 13 to 16, 'better NO, worse YES'",
        "12 to 18, 8 of 7 to 10,   'better NO, worse UNCERTAIN'",
        "12 to 12, 8 of 7 to 10,   'better UNCERTAIN, worse NO'"
    })
    void aBlankIsUncertainOnlyWhereItCouldTipTheRule(String phq9, String gad7, String facts) {
        var to = Arrays.stream(gad7.split(" of | to "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        var blank = prorated(rule("gad-7", "total"), to[0], to[1], to[2]);
        var nhs = NhsRecovery.of(change("phq-9", phq9), Change.between(points("gad-7", "total", 12), blank));
        assertThat("better " + nhs.reliableImprovement() + ", worse " + nhs.reliableDeterioration())
                .isEqualTo(facts);
    }

    @Test
    void theNhsRulesNeedBothScores() {
        var missing = Change.between(points("phq-9", "total", 12), Scored.missing(rule("phq-9", "total")));
        assertThat(NhsRecovery.of(missing, change("gad-7", "total", 12, 4)).recovery())
                .isEqualTo(Fact.NOT_ENOUGH_DATA);
    }

    private static String facts(Change change) {
        return "response " + change.response(Cutoff.Group.EVERYBODY).fact() + ", remission "
                + change.remission().fact();
    }

    private static Change change(String instrument, String fromTo) {
        var ends = fromTo.split(" to ");
        return change(instrument, "total", Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
    }

    private static Change change(String instrument, String score, double from, double to) {
        return Change.between(points(instrument, score, from), points(instrument, score, to));
    }
}
