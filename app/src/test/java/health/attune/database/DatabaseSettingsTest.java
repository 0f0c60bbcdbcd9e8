package health.attune.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.org/attune, true",
        "jdbc:postgresql://192.0.2.7:5432/attune?sslmode=prefer, true",
        "jdbc:postgresql://192.0.2.7:5432/attune?sslmode=require, true",
        "'jdbc:postgresql://127.0.0.1,192.0.2.7/attune', true",
        "jdbc:postgresql://192.0.2.7/attune?sslmode=verify-full, false",
        "jdbc:postgresql://192.0.2.7/attune?sslmode=verify-ca&user=x, false",
        "jdbc:postgresql://127.0.0.1:5432/attune, false",
        "jdbc:postgresql://[::1]:5432/attune, false",
        "jdbc:postgresql:attune, false",
        "'', false",
    })
    void aDatabaseBeyondThisMachineIsReachedByEncryptionThatIsChecked(String url, boolean refused) {
        if (refused) assertThatThrownBy(() -> target(url)).hasMessageContaining("sslmode=verify-full");
        else assertThatCode(() -> target(url)).doesNotThrowAnyException();
    }

    private static DatabaseSettings target(String url) {
        return DatabaseSettings.target(Path.of("data"), url, "attune", "");
    }
}
