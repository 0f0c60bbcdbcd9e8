package health.attune.imports.runs;

import health.attune.checkins.AnsweredBy;
import health.attune.imports.mapping.Mapping;
import health.attune.imports.rows.Entry;
import health.attune.imports.rows.Filled;
import health.attune.imports.rows.Told;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * By what is known again what a row told: the key says which one it is, the print what it said. Both are digests, so
 * that the ledger of imports repeats neither an identifier nor an answer in the clear. Who answered is in the key where
 * it was not the person: what two people answered on one day is two responses.
 */
record Marks(UUID key, UUID print) {

    static Marks of(Mapping mapping, Entry entry, Told told) {
        var key = new ArrayList<>(List.of(mapping.source(), mapping.person().system(), entry.identifier()));
        key.addAll(told.name());
        var by = mapping.answered().by();
        if (told instanceof Filled && by != AnsweredBy.PERSON) key.add(by.word());
        return new Marks(digest(key), digest(told.content()));
    }

    private static UUID digest(List<String> parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                sha.update(bytes);
            }
            var digest = ByteBuffer.wrap(sha.digest());
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
