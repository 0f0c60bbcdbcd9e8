package health.attune.audit.chain;

import health.attune.keys.ServiceKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Signs by HMAC-SHA256 with a key that the database does not hold: who has only the database signs nothing. */
@Component
public class Signing {
    private final SecretKey key;

    Signing(ServiceKey service) {
        key = service.derivedFor("attune audit 1");
    }

    public byte[] sign(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java can't sign by HMAC-SHA256.", e);
        }
    }

    public boolean isSigned(byte[] content, byte[] signature) {
        return MessageDigest.isEqual(sign(content), signature);
    }
}
