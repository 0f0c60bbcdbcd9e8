package health.attune.crowds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import health.attune.AttuneTest;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class CrowdSettingsTest {
    @Autowired
    CrowdSettings settings;

    @Autowired
    DataSource source;

    @Test
    void fourConnectionsAreLeftForJobs() {
        assertThat(settings(6, 22).connections()).isEqualTo(22);
        assertThatThrownBy(() -> settings(7, 22))
                .hasMessageContaining("19 requests")
                .hasMessageContaining("ATTUNE_DATABASE_CONNECTIONS 23");
        assertThatThrownBy(() -> settings(Integer.MAX_VALUE, 22)).hasMessageContaining("ATTUNE_CROWDS_OTHERS");
    }

    @Test
    void theConnectionsAreThoseThatThereAre() throws SQLException {
        assertThat(settings.connections())
                .isEqualTo(source.unwrap(HikariDataSource.class).getMaximumPoolSize());
    }

    private static CrowdSettings settings(int others, int connections) {
        return new CrowdSettings(8, 2, 2, others, Duration.ofSeconds(2), connections);
    }
}
