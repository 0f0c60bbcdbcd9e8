package health.attune.backups.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive from its first part to its last; the manifest ends it. */
public final class ArchiveWriter implements AutoCloseable {
    static final String MANIFEST = "manifest.json";

    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ZipOutputStream zip;
    private final OutputStream entry;

    public ArchiveWriter(OutputStream out, char[] passphrase) throws IOException {
        this(new SealedOutput(out, Seal.fresh(passphrase, Seal.WORK)));
    }

    ArchiveWriter(SealedOutput out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        entry = new BufferedOutputStream(new Open(zip), BUFFER);
    }

    /** A part is written to what it is given, and ends with it. */
    public void add(String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.writeTo(entry);
        entry.flush();
        zip.closeEntry();
    }

    public void finish(Manifest manifest) throws IOException {
        add(MANIFEST, out -> out.write(JSON.writeValueAsBytes(manifest)));
        zip.finish();
    }

    /** Without {@link #finish} before, what was written is no backup, and says so when it is read. */
    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What writes one part. */
    @FunctionalInterface
    public interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Flushing a part must not end the compression of it, nor closing it the archive. */
    private static final class Open extends OutputStream {
        private final OutputStream out;

        Open(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }
}
