package health.attune.circumstances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AroundTest {
    @Test
    void whatIsNotKnownSpansAllThatItCouldBe() {
        assertThat(Around.of(2024, 2, 29).last()).isEqualTo("2024-02-29");
        assertThat(Around.of(2024, 2, null).first()).isEqualTo("2024-02-01");
        assertThat(Around.of(2024, 2, null).last()).isEqualTo("2024-02-29");
        assertThat(Around.of(2024, null, null).first()).isEqualTo("2024-01-01");
        assertThat(Around.of(2024, null, null).last()).isEqualTo("2024-12-31");
    }

    @Test
    void theLastDayOfAPeriodMeansThePeriod() {
        assertThat(new Around(LocalDate.of(2024, 2, 29), Around.Known.MONTH)).isEqualTo(Around.of(2024, 2, null));
        assertThat(new Around(LocalDate.of(2024, 12, 31), Around.Known.YEAR)).isEqualTo(Around.of(2024, null, null));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Around.of(2025, 2, 29)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Around.of(2025, 2, 0)).isInstanceOf(DateTimeException.class);
    }
}
