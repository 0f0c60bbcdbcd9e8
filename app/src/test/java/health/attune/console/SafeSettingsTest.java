package health.attune.console;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class SafeSettingsTest {
    @TempDir
    Path folder;

    private final MockEnvironment settings = new MockEnvironment();

    @ParameterizedTest
    @CsvSource({
        "http://attune.example.org, 127.0.0.1, ATTUNE_PUBLIC_URL begins with http",
        "http://192.0.2.7:8080, 127.0.0.1, ATTUNE_PUBLIC_URL begins with http",
        "'', 0.0.0.0, ATTUNE_ADDRESS lets others reach",
        "'', 192.0.2.7, ATTUNE_ADDRESS lets others reach",
    })
    void whatOthersReachWithoutHttpsIsRefused(String outside, String address, String words) {
        settings.setProperty("attune.public-url", outside);
        settings.setProperty("server.address", address);
        assertThatThrownBy(this::start).hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1",
        "http://localhost:8080, 127.0.0.1",
        "http://[::1]:8080, ::1",
        "https://attune.example.org, 0.0.0.0",
    })
    void thisMachineAndHttpsAreFine(String outside, String address) {
        settings.setProperty("attune.public-url", outside);
        settings.setProperty("server.address", address);
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--, attune.database.password=x, true",
        "rw-r-----, attune.database.password=x, false",
        "rw-r--r--, # password: see the safe, false",
        "rw-r--r--, server.port=8080, false",
    })
    void aConfigurationWithSecretsIsForItsOwnerAlone(String rights, String line, boolean refused) throws IOException {
        settings.setProperty("ATTUNE_CONFIG", file("attune.properties", line, rights));
        if (refused) assertThatThrownBy(this::start).hasMessageContaining("chmod 600");
        else assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void thePassphraseOfBackupsIsForItsOwnerAlone() throws IOException {
        settings.setProperty("attune.backup.passphrase-file", file("passphrase", "a kettle", "rw-r--r--"));
        assertThatThrownBy(this::start).hasMessageContaining("Everybody on this machine may read");
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws IOException {
        file("secret.key", "key", "rw-r--r--");
        settings.setProperty("attune.database.folder", folder.toString());
        assertThatThrownBy(this::start).hasMessageContaining("secret.key");
    }

    private String file(String name, String content, String rights) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return file.toString();
    }

    private void start() {
        new SafeSettings()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], settings));
    }
}
