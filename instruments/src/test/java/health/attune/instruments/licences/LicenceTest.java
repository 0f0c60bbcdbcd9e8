package health.attune.instruments.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.instruments.catalog.Catalog;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTest {

    @ParameterizedTest(name = "{0}: without a record {1}, filed {2}, filed by a commercial site {3}")
    @CsvSource({
        "phq-9,       true,  true, true",
        "cbi,         true,  true, true",
        "who-5,       false, true, false",
        "audit,       false, true, false",
        "collaborate, false, true, false",
        "core-10,     false, true, true",
        "brs,         false, true, true",
        "ucla-3,      false, true, true"
    })
    void theTierDecides(String id, boolean without, boolean filed, boolean commercial) {
        var instrument = Catalog.bundled().get(id);
        assertThat(instrument.mayShowText(Optional.empty()).granted()).isEqualTo(without);
        assertThat(instrument.mayShowText(Optional.of(record(false))).granted()).isEqualTo(filed);
        assertThat(instrument.mayShowText(Optional.of(record(true))).granted()).isEqualTo(commercial);
    }

    @Test
    void everyDecisionSaysWhy() {
        var who5 = Catalog.bundled().get("who-5");
        assertThat(who5.mayShowText(Optional.empty()).sentence())
                .contains("licence record")
                .contains("CC BY-NC-SA");
        assertThat(who5.mayShowText(Optional.of(record(true))).sentence()).contains("does not allow commercial use");
        assertThat(who5.mayShowText(Optional.of(record(false))).sentence()).contains("Dr. Rivera");
        var refused = (Licence.Decision.Refused) who5.mayShowText(Optional.empty());
        assertThat(refused.reason()).isEqualTo(Licence.Decision.Reason.NO_RECORD);
    }

    @Test
    void aRecordNamesWhoAndWhichDocument() {
        assertThatThrownBy(() -> new LicenceRecord(" ", LocalDate.EPOCH, "x", "y", false))
                .hasMessageContaining("who");
        assertThatThrownBy(() -> new LicenceRecord("A", LocalDate.EPOCH, "x", "", false))
                .hasMessageContaining("document");
        assertThatThrownBy(() -> new LicenceRecord("A", LocalDate.EPOCH, "", "y", false))
                .hasMessageContaining("basis");
    }

    private static LicenceRecord record(boolean commercial) {
        return new LicenceRecord("Dr. Rivera", LocalDate.of(2026, 3, 1), "licence read", "folder 7", commercial);
    }
}
