package health.attune.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.appointments.Plan.Where;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
    @ParameterizedTest
    @CsvSource({
        "https://video.example.org/room/1, true",
        "https://video.example.org:8443/room?x=1, true",
        "http://video.example.org/room, false",
        "javascript:alert(1), false",
        "//video.example.org, false",
        "https:///room, false",
        "https://me:secret@video.example.org/, false",
        "https://video.example.org/a room, false",
        "meet me, false"
    })
    void aVideoLinkIsAnEncryptedAddressWithoutAPassword(String link, boolean safe) {
        assertThat(Where.isSafe(link)).isEqualTo(safe);
        if (!safe) assertThatThrownBy(() -> new Where(null, link)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsPrintedTellsNothingOfWhere() {
        var where = new Where("Second floor", "https://video.example.org/room/1");
        var plan = new Plan(Instant.EPOCH, 30, "video", "therapy", where, List.of(UUID.randomUUID()));
        assertThat(plan + " " + where).doesNotContain("floor", "example");
    }
}
