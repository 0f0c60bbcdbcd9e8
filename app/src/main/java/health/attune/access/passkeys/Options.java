package health.attune.access.passkeys;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is asked to do with a passkey, in the form that its script hands on. */
final class Options {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String NAME = "Attune";

    private Options() {}

    static String toMake(byte[] challenge, String host, Owner owner, List<byte[]> known) {
        return json(Map.of(
                "challenge",
                BASE64.encodeToString(challenge),
                "rp",
                Map.of("id", host, "name", NAME),
                "user",
                Map.of("id", handle(owner.accountId()), "name", owner.login(), "displayName", owner.name()),
                "pubKeyCredParams",
                Credentials.ALGORITHMS.stream().map(Options::parameter).toList(),
                "timeout",
                Ceremonies.LIFE.toMillis(),
                "attestation",
                "none",
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "excludeCredentials",
                known.stream().map(Options::descriptor).toList()));
    }

    static String toSign(byte[] challenge, String host, List<byte[]> known) {
        return json(Map.of(
                "challenge",
                BASE64.encodeToString(challenge),
                "rpId",
                host,
                "timeout",
                Ceremonies.LIFE.toMillis(),
                "userVerification",
                "required",
                "allowCredentials",
                known.stream().map(Options::descriptor).toList()));
    }

    /** How a passkey names its account: by its id, which tells nothing about anybody. */
    static byte[] bytes(UUID accountId) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .array();
    }

    private static String handle(UUID accountId) {
        return BASE64.encodeToString(bytes(accountId));
    }

    private static Map<String, Object> parameter(COSEAlgorithmIdentifier algorithm) {
        return Map.of("type", "public-key", "alg", algorithm.getValue());
    }

    private static Map<String, Object> descriptor(byte[] credentialId) {
        return Map.of("type", "public-key", "id", BASE64.encodeToString(credentialId));
    }

    private static String json(Map<String, Object> options) {
        return JSON.writeValueAsString(options);
    }
}
