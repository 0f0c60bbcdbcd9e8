package health.attune.backups.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a file is, measured while it is copied. */
public final class FileDigest {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest sha256;
    private long bytes;

    public FileDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    public void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sha256.update(buffer, 0, read);
            out.write(buffer, 0, read);
            bytes += read;
        }
    }

    /** What was copied, under that name. */
    public Manifest.File of(String name) {
        return new Manifest.File(name, bytes, HexFormat.of().formatHex(sha256.digest()));
    }

    /** What the file is that stands there. */
    public static Manifest.File of(Path file) throws IOException {
        var digest = new FileDigest();
        try (var in = Files.newInputStream(file)) {
            digest.copy(in, OutputStream.nullOutputStream());
        }
        return digest.of(file.getFileName().toString());
    }
}
