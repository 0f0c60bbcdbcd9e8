package health.attune.billing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.billing.rules.CareMonth.Billed;
import health.attune.billing.rules.CareMonth.Given;
import health.attune.billing.rules.CareMonth.Work;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Months of care as a table that a billing specialist can read: what is paid, and what is missing for the rest. */
class MonthCasesTest {

    static List<MonthCase> cases() throws IOException {
        return MonthCase.all();
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMonthComesToWhatTheTableSays(MonthCase one) {
        var judged = one.pack().judge(month(one));
        assertThat(MonthCase.paid(judged)).isEqualTo(one.paid());
        assertThat(MonthCase.lacking(judged)).containsAll(one.lacking());
        assertThat(judged.minutes()).isEqualTo(one.counted());
        assertThat(MonthCase.notCounted(judged)).isEqualTo(one.notCounted());
    }

    private static CareMonth month(MonthCase one) {
        return new CareMonth(
                one.month(),
                one.began(),
                one.work().stream()
                        .map(work -> Work.at(work.at(), one.zone(), work.role(), work.minutes())
                                .ofGroup(work.inGroup()))
                        .toList(),
                new Given(
                        one.consents(),
                        one.visits(),
                        one.authorized() ? List.of(new Span(one.month().atDay(1), null)) : List.of()),
                new Billed(Set.copyOf(one.billedInTheSameMonth()), Set.copyOf(one.billedEarlierInTheYear()), Map.of()));
    }
}
