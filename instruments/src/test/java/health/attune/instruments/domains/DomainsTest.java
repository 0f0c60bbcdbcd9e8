package health.attune.instruments.domains;

import static health.attune.instruments.Scored.points;
import static health.attune.instruments.Scored.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import health.attune.instruments.Score;
import health.attune.instruments.Scored;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.norms.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainsTest {

    private static final Domain.Measure WHO5 = new Domain.Measure("who-5", "percent");
    private static final Domain.Measure ONS4 = new Domain.Measure("ons4", "life-satisfaction");
    private static final Domain.Measure FLOURISHING = new Domain.Measure("flourishing", "total");
    private static final Domain.Measure SWLS = new Domain.Measure("swls", "total");
    private static final Domain.Measure UCLA = new Domain.Measure("ucla-3", "total");

    private final Domains domains = Domains.bundled();

    @Test
    void theTwoAssetAxesStandBesideSymptomsAndFunction() {
        assertThat(domains.on(Domain.Axis.PSYCHOLOGICAL_ASSETS))
                .extracting(Domain::id)
                .containsExactly("wellbeing", "resilience", "hope", "purpose");
        assertThat(domains.on(Domain.Axis.SOCIAL_ASSETS))
                .extracting(Domain::id)
                .containsExactly("connection", "support");
        assertThat(domains.of(new Domain.Measure("phq-9", "difficulty"))
                        .orElseThrow()
                        .axis())
                .isEqualTo(Domain.Axis.FUNCTION);
        assertThat(domains.of(new Domain.Measure("phq-9", "item9"))).isEmpty();
    }

    @Test
    void instrumentsAboutStaffAreNowhereAndAreRefused() {
        assertThat(domains.all().stream().flatMap(d -> d.measures().stream()))
                .extracting(Domain.Measure::instrumentId)
                .doesNotContain("cbi", "burnout-1");
        var yaml = "together: {days: 90, inForceFrom: '2026-01-01', source: {ours: us}}\n"
                + "domains: [{id: strain, axis: symptoms, label: {en: Strain}, measures: [cbi work, phq-9 sum, x y]}]";
        assertThatThrownBy(() -> Domains.of(yaml, Catalog.bundled()))
                .hasMessageContaining("cbi is about staff, not about persons in care.")
                .hasMessageContaining("phq-9 has no score \"sum\".")
                .hasMessageContaining("There is no instrument \"x\".");
    }

    @Test
    void whichAnswersSpeakOfTheSamePresentIsDatedAndHasASource() {
        var together = domains.together();
        assertThat(together.days()).isEqualTo(120);
        assertThat(together.inForceFrom()).isEqualTo("2026-11-21");
        assertThatThrownBy(() -> Domains.of("{together: {days: 0, inForceFrom: soon}, domains: []}", Catalog.bundled()))
                .hasMessageContaining("at least one day")
                .hasMessageContaining("Write a day as 2026-11-21.")
                .hasMessageContaining("The source is missing");
    }

    @Test
    void aDomainIsTheMeanWeightedByReliabilityOfOneKindOfGroup() {
        var value = DomainValue.of(
                wellbeing(),
                Map.of(
                        WHO5, points("who-5", "percent", 48),
                        FLOURISHING, points("flourishing", "total", 43),
                        SWLS, points("swls", "total", 10),
                        ONS4, points("ons4", "life-satisfaction", 5)));
        var known = (DomainValue.Known) value;
        double flourishing = 50 + 10 * (43 - 43.8) / 8.36;
        assertThat(known.t()).isCloseTo((.82 * 39 + .71 * flourishing) / (.82 + .71), within(1e-9));
        assertThat(known.group()).isEqualTo(Reference.Group.GENERAL_POPULATION);
        assertThat(known.contributors())
                .extracting(DomainValue.Contributor::measure)
                .containsExactly(WHO5, FLOURISHING);
        assertThat(known.leftOut())
                .containsExactly(
                        new DomainValue.LeftOut(ONS4, DomainValue.Why.NO_RELIABILITY),
                        new DomainValue.LeftOut(SWLS, DomainValue.Why.NO_REFERENCE_GROUP));
    }

    @Test
    void aClinicalGroupIsUsedOnlyWhereNoOtherIsThere() {
        var qpr = new Domain.Measure("qpr-15", "total");
        var value = (DomainValue.Known)
                DomainValue.of(domains.find("hope").orElseThrow(), Map.of(qpr, points("qpr-15", "total", 49)));
        assertThat(value.group()).isEqualTo(Reference.Group.CLINICAL);
        assertThat(value.t()).isCloseTo(60, within(1e-9));
    }

    @Test
    void nothingAnsweredIsNotEnoughData() {
        assertThat(DomainValue.of(wellbeing(), Map.of(WHO5, Scored.missing(rule("who-5", "percent")))))
                .isInstanceOf(DomainValue.NotEnoughData.class);
    }

    @Test
    void gainsAndLossesAreCountedOverTheAssetDomains() {
        Map<Domain.Measure, Score> from =
                Map.of(WHO5, points("who-5", "percent", 40), UCLA, points("ucla-3", "total", 5));
        Map<Domain.Measure, Score> to =
                Map.of(WHO5, points("who-5", "percent", 64), UCLA, points("ucla-3", "total", 7));
        var changes =
                domains.all().stream().map(d -> DomainChange.of(d, from, to)).toList();
        var gain = AssetGain.of(changes);
        assertThat(gain.gains()).isEqualTo(1);
        assertThat(gain.losses()).isEqualTo(1);
        assertThat(gain.net()).isZero();
        assertThat(gain.judged()).isEqualTo(2);
        assertThat(gain.meanDeltaT().orElseThrow()).isCloseTo((12 - 20 / 1.34) / 2, within(1e-9));
    }

    @Test
    void onlyScoresKnownAtBothTimesAreCompared() {
        var change = DomainChange.of(
                wellbeing(),
                Map.of(WHO5, points("who-5", "percent", 40)),
                Map.of(FLOURISHING, points("flourishing", "total", 50)));
        assertThat(change.outcome()).isEqualTo(DomainChange.Outcome.NOT_ENOUGH_DATA);
        assertThat(change.deltaT()).isEmpty();
    }

    @Test
    void oneScoreBetterAndAnotherWorseIsMixed() {
        var change = DomainChange.of(
                wellbeing(),
                Map.of(WHO5, points("who-5", "percent", 40), SWLS, points("swls", "total", 30)),
                Map.of(WHO5, points("who-5", "percent", 80), SWLS, points("swls", "total", 10)));
        assertThat(change.outcome()).isEqualTo(DomainChange.Outcome.MIXED);
    }

    @ParameterizedTest(name = "a gain beside a score between {0} and {1}: {2}")
    @CsvSource({"18, 22, GAIN", "24, 35, GAIN", "10, 20, UNCERTAIN", "5, 12, MIXED"})
    void aGainIsNotDeclaredWhileABlankElsewhereCouldBeALoss(double low, double high, DomainChange.Outcome expected) {
        var change = DomainChange.of(
                wellbeing(),
                Map.of(WHO5, points("who-5", "percent", 40), SWLS, points("swls", "total", 20)),
                Map.of(
                        WHO5, points("who-5", "percent", 80),
                        SWLS, Scored.prorated(rule("swls", "total"), low, low, high)));
        assertThat(change.outcome()).isEqualTo(expected);
    }

    @Test
    void nothingGainedIsNotTheSameAsNothingKnown() {
        assertThat(AssetGain.of(List.of()).judged()).isZero();
        assertThat(AssetGain.of(List.of()).meanDeltaT()).isEmpty();
    }

    private Domain wellbeing() {
        return domains.find("wellbeing").orElseThrow();
    }
}
