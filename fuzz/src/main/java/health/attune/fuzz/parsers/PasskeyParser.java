package health.attune.fuzz.parsers;

import health.attune.access.passkeys.Credentials;
import health.attune.fuzz.engine.Parser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** What a browser sends of a passkey: the text around it, or the bytes within that an authenticator made. */
final class PasskeyParser implements Parser {
    private static final String CLIENT = "{\"type\":\"webauthn.create\",\"challenge\":\"YWJj\","
            + "\"origin\":\"http://localhost\",\"crossOrigin\":false}";
    /** No attestation; host, flags, counter; maker, id of 16 bytes, and a public key for ES256. */
    private static final String OBJECT = "a363666d74646e6f6e656761747453746d74a0686175746844617461589a"
            + "49".repeat(32)
            + "4500000001" + "00".repeat(16) + "0016" + "07".repeat(22)
            + "a5010203262001215820" + "65eda5a12577c2bae829437fe338701a10aaa375e1bb5b5de108de439c08551d" + "225820"
            + "1e52ed75701163f7f9e40ddf9f341b3dc9ba860af7e0ca7ca7e9eecd0084d19c";

    private final String name;
    private final int share;
    private final byte[] sample;
    private final Function<byte[], String> json;
    private final Credentials credentials = new Credentials();

    private PasskeyParser(String name, int share, byte[] sample, Function<byte[], String> json) {
        this.name = name;
        this.share = share;
        this.sample = sample;
        this.json = json;
    }

    static Parser ofText() {
        var whole = json(HexFormat.of().parseHex(OBJECT)).getBytes(StandardCharsets.UTF_8);
        return new PasskeyParser("passkey", 150, whole, input -> new String(input, StandardCharsets.UTF_8));
    }

    static Parser ofBytes() {
        return new PasskeyParser("attestation", 60, HexFormat.of().parseHex(OBJECT), PasskeyParser::json);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int share() {
        return share;
    }

    @Override
    public List<byte[]> samples() {
        return List.of(sample);
    }

    @Override
    public List<String> words() {
        return List.of("\"userHandle\":\"YWJj\"", "\"signature\":\"AAAA\"", "fmt", "packed", "\237\177", "\377\373");
    }

    @Override
    public Outcome read(byte[] input) {
        var text = json.apply(input);
        boolean taken = credentials.registration(text).isPresent()
                || credentials.authentication(text).isPresent();
        return taken ? Outcome.TAKEN : Outcome.refused("It can't be read.");
    }

    private static String json(byte[] object) {
        return "{\"id\":\"BwcH\",\"rawId\":\"BwcH\",\"type\":\"public-key\",\"clientExtensionResults\":{},"
                + "\"response\":{\"clientDataJSON\":\"" + base64(CLIENT.getBytes(StandardCharsets.UTF_8))
                + "\",\"attestationObject\":\"" + base64(object) + "\",\"authenticatorData\":\"" + base64(object)
                + "\",\"signature\":\"AAAA\"}}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
