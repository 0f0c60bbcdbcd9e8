package health.attune.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceKeyTest {
    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws Exception {
        var data = folder.resolve("data");
        var first = new KeyFile(data).read(new KeySettings(null));
        assertThat(new KeyFile(data).read(new KeySettings(""))).isEqualTo(first);
        var file = data.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aKeyThatIsNotOneIsRefusedWithASentence() {
        assertThatThrownBy(() -> new KeyFile(folder).read(new KeySettings("hunter2")))
                .hasMessageContaining("ATTUNE_SECRET_KEY")
                .hasMessageContaining("openssl rand -base64 32");
    }

    /** Worked out by Python's hmac module: HKDF of 32 zero bytes without salt, for that purpose. */
    @Test
    void aDerivedKeyIsTheOneOfTheStandard() throws Exception {
        Files.writeString(folder.resolve("secret.key"), Base64.getEncoder().encodeToString(new byte[32]));
        var key = new KeyFile(folder).read(new KeySettings(null));
        var derived = ServiceKey.derived(key, "attune audit 1");
        assertThat(HexFormat.of().formatHex(derived.getEncoded()))
                .isEqualTo("c4f00a43c0100c3a291ec1d46b64143e037fa2cc02d604acb2e8fce0b2925308")
                .isNotEqualTo(HexFormat.of()
                        .formatHex(ServiceKey.derived(key, "attune audit 2").getEncoded()));
    }
}
