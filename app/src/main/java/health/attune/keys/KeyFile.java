package health.attune.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Where the key is kept when none is given: a file of the data folder that only its owner reads. */
record KeyFile(Path folder) {
    static final int BYTES = 32;

    SecretKey read(KeySettings given) {
        var text = given.secretKey();
        if (text != null && !text.isBlank()) return parse(text, "ATTUNE_SECRET_KEY");
        var file = folder.resolve("secret.key");
        try {
            if (Files.notExists(file)) make(file);
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the service can't be read or made at " + file + ".", e);
        }
    }

    /** Written whole elsewhere, then put into place: of two that start at once, one makes it and both read it. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new", owner);
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // the other one was first
        } finally {
            Files.delete(draft);
        }
    }

    private static SecretKey parse(String text, String from) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) return new SecretKeySpec(bytes, "AES");
        } catch (IllegalArgumentException e) {
            // not base64: said below
        }
        throw new IllegalArgumentException("The key in " + from
                + " has to be 32 bytes in base64, such as the output of:" + " openssl rand -base64 32");
    }
}
