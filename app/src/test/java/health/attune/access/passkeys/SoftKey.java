package health.attune.access.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A passkey without a device, for tests: signs whatever it is told to, also what no honest device would. */
public final class SoftKey {
    private static final Pattern CHALLENGE =
            Pattern.compile("challenge(?:\"|&#34;|&quot;):(?:\"|&#34;|&quot;)([\\w-]+)");
    private static final Pattern HANDLE = Pattern.compile(
            "user(?:\"|&#34;|&quot;):\\{[^}]*?(?<![a-z])id(?:\"|&#34;|&quot;):(?:\"|&#34;|&quot;)([\\w-]+)");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys = pair();
    private final byte[] id = random();
    private String handle = "";
    public String origin;
    public String host = "localhost";
    public int flags = 0x05; // user present, user verified
    public int count;

    public SoftKey(int port) {
        origin = "http://localhost:" + port;
    }

    public static String challenge(String page) {
        var found = CHALLENGE.matcher(page);
        if (!found.find()) throw new AssertionError("no challenge in: " + page);
        return found.group(1);
    }

    /** What a browser sends after making this passkey as that page asks. */
    public String make(String page) {
        var user = HANDLE.matcher(page);
        if (!user.find()) throw new AssertionError("no owner in: " + page);
        handle = user.group(1);
        var data = authenticatorData(flags | 0x40, credential());
        var object = new ByteArrayOutputStream();
        object.writeBytes(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746159"));
        object.writeBytes(ByteBuffer.allocate(2).putShort((short) data.length).array());
        object.writeBytes(data);
        return answer("\"clientDataJSON\":\"" + text(client("webauthn.create", challenge(page)))
                + "\",\"attestationObject\":\"" + text(object.toByteArray()) + "\",\"transports\":[\"internal\"]");
    }

    /** What a browser sends after this passkey signed what that page asks. */
    public String sign(String page) {
        return sign(challenge(page), handle);
    }

    public String sign(String challenge, String userHandle) {
        count++;
        var data = authenticatorData(flags, new byte[0]);
        var client = client("webauthn.get", challenge);
        return answer("\"clientDataJSON\":\"" + text(client) + "\",\"authenticatorData\":\"" + text(data)
                + "\",\"signature\":\"" + text(signature(data, client)) + "\",\"userHandle\":\"" + userHandle + "\"");
    }

    public String handle() {
        return handle;
    }

    private String answer(String response) {
        return "{\"id\":\"" + text(id) + "\",\"rawId\":\"" + text(id) + "\",\"type\":\"public-key\","
                + "\"clientExtensionResults\":{},\"response\":{" + response + "}}";
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int told, byte[] credential) {
        return ByteBuffer.allocate(37 + credential.length)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) told)
                .putInt(count)
                .put(credential)
                .array();
    }

    /** Maker (nobody), id, and the public key in the form of COSE: ES256. */
    private byte[] credential() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(HexFormat.of().parseHex("a5010203262001215820"));
        key.writeBytes(coordinate(point.getAffineX().toByteArray()));
        key.writeBytes(HexFormat.of().parseHex("225820"));
        key.writeBytes(coordinate(point.getAffineY().toByteArray()));
        return ByteBuffer.allocate(18 + id.length + key.size())
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key.toByteArray())
                .array();
    }

    private static byte[] coordinate(byte[] number) {
        var bytes = new byte[32];
        int skip = Math.max(0, number.length - 32);
        System.arraycopy(number, skip, bytes, 32 - (number.length - skip), number.length - skip);
        return bytes;
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Arrays.copyOf(bytes, 24);
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
