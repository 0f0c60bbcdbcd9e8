package health.attune.checkins.spool;

import health.attune.keys.ServiceKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they lie in a file: sealed for it alone. */
final class Records {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Seal seal;
    private final Filing filing;

    Records(ServiceKey key, Filing filing) {
        this.seal = new Seal(key, "checkins.spool");
        this.filing = filing;
    }

    byte[] sealed(Received answer, Path spool) {
        return seal.seal(JSON.writeValueAsBytes(answer), place(spool));
    }

    /** Files one that was sealed for that file. What is sealed otherwise, or says what is not understood, never is. */
    Filing.Outcome file(byte[] record, Path spool) {
        try {
            return filing.tryFile(JSON.readValue(seal.open(record, place(spool)), Received.class));
        } catch (Seal.Broken | JacksonException e) {
            return Filing.Outcome.IMPOSSIBLE;
        }
    }

    private static byte[] place(Path spool) {
        return spool.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    }
}
