package health.attune.keys;

import health.attune.database.DatabaseSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/** What the service alone knows: the same on every instance, and nowhere in the database. */
@Component
public class ServiceKey {
    private final SecretKey key;

    ServiceKey(KeySettings given, DatabaseSettings database) {
        key = new KeyFile(database.folder()).read(given);
    }

    /** The key itself, for AES. */
    public SecretKey itself() {
        return key;
    }

    /** A key for one purpose, by HKDF with SHA-256 (RFC 5869): who learns it knows neither another nor this one. */
    public SecretKey derivedFor(String purpose) {
        return derived(key, purpose);
    }

    static SecretKey derived(SecretKey key, String purpose) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(key)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KeyFile.BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256; Attune needs version 25 or newer.", e);
        }
    }
}
