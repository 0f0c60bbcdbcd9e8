package health.attune.backups.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads an archive from its first part to its end. */
public final class ArchiveReader {
    private static final int BUFFER = 1 << 17;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final char[] passphrase;

    public ArchiveReader(Path file, char[] passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /** Gives out every part in turn, and returns what the archive says of itself. */
    public Manifest read(Parts parts) throws IOException {
        Manifest manifest = null;
        try (var sealed = new SealedInput(new BufferedInputStream(Files.newInputStream(file), BUFFER), passphrase);
                var zip = new ZipInputStream(sealed, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(ArchiveWriter.MANIFEST)) manifest = parse(zip.readAllBytes());
                else parts.part(entry.getName(), zip);
            }
            // The list of parts at the end of a ZIP is not looked at, but has to be as it was written.
            sealed.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ZipException e) {
            throw ArchiveRefused.altered();
        }
        if (manifest == null) throw ArchiveRefused.cutOff();
        return manifest;
    }

    private static @Nullable Manifest parse(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    /** What takes the parts; the stream ends with the part and is not to be closed. */
    @FunctionalInterface
    public interface Parts {
        void part(String name, InputStream content) throws IOException;
    }
}
