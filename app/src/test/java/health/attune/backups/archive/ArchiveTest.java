package health.attune.backups.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed comes back as it was, or is refused with a sentence. */
class ArchiveTest {
    private static final char[] PASSPHRASE = "a kettle under the willow".toCharArray();
    private static final Manifest MANIFEST = new Manifest(
            Instant.parse("2026-11-27T20:00:00Z"),
            "0.1",
            "18.6",
            List.of(new Manifest.Migration("202611210001", 7)),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void writeOne() throws IOException {
        file = folder.resolve("one.backup");
        write(file, 300_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000})
    void whatWasWrittenIsReadAgain(int size) throws IOException {
        write(file, size);
        assertThat(read(file, PASSPHRASE)).containsExactly(Map.entry("noise", Arrays.hashCode(noise(size))));
    }

    @Test
    void anotherPassphraseIsToldFromDamage() {
        assertThatThrownBy(() -> read(file, "a kettle under the oak".toCharArray()))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("The passphrase is not the one");
    }

    @Test
    void whereverItIsCutOffItIsRefused() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int length : lengths(whole.length)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(file, PASSPHRASE))
                    .as("cut at %d", length)
                    .isInstanceOf(ArchiveRefused.class);
        }
    }

    @Test
    void whereverOneBitIsAlteredItIsRefused() throws IOException {
        var whole = Files.readAllBytes(file);
        for (int place : lengths(whole.length)) {
            var altered = whole.clone();
            altered[place] ^= 1;
            Files.write(file, altered);
            assertThatThrownBy(() -> read(file, PASSPHRASE))
                    .as("altered at %d", place)
                    .isInstanceOf(ArchiveRefused.class);
        }
    }

    /** Found by fuzz: each within its bound, all together half a minute of work for a file that is none. */
    @Test
    void aHeaderThatAsksForEndlessWorkIsRefusedAtOnce() throws IOException {
        var altered = ByteBuffer.wrap(Files.readAllBytes(file));
        altered.putInt(16, 256 * 1024).putInt(20, 16).putInt(24, 1);
        Files.write(file, altered.array());
        assertThatThrownBy(() -> read(file, PASSPHRASE)).hasMessageContaining("altered or damaged");
        assertThat(Seal.WORK.requireBearable()).isEqualTo(Seal.WORK);
    }

    @Test
    void chunksInAnotherOrderAreRefused() throws IOException {
        var whole = Files.readAllBytes(file);
        int header = quick().header().length;
        int chunk = Seal.CHUNK_BYTES + Seal.TAG_BYTES;
        var swapped = whole.clone();
        System.arraycopy(whole, header, swapped, header + chunk, chunk);
        System.arraycopy(whole, header + chunk, swapped, header, chunk);
        Files.write(file, swapped);
        assertThatThrownBy(() -> read(file, PASSPHRASE)).hasMessageContaining("altered");
    }

    @Test
    void aChunkOfAnotherBackupOfTheSamePassphraseIsRefused() throws IOException {
        var other = folder.resolve("other.backup");
        write(other, 300_000);
        var one = Files.readAllBytes(file);
        int header = quick().header().length;
        System.arraycopy(Files.readAllBytes(other), header, one, header, Seal.CHUNK_BYTES + Seal.TAG_BYTES);
        Files.write(file, one);
        assertThatThrownBy(() -> read(file, PASSPHRASE)).isInstanceOf(ArchiveRefused.class);
    }

    @Test
    void whatFollowsTheEndIsRefused() throws IOException {
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 100_000));
        assertThatThrownBy(() -> read(file, PASSPHRASE)).isInstanceOf(ArchiveRefused.class);
    }

    @Test
    void aFileThatIsNoBackupIsToldSo() throws IOException {
        Files.writeString(file, "PK".repeat(200));
        assertThatThrownBy(() -> read(file, PASSPHRASE)).hasMessageContaining("not a backup");
    }

    @Test
    void oneThatWasNeverFinishedIsRefused() throws IOException {
        try (var archive = new ArchiveWriter(new SealedOutput(Files.newOutputStream(file), quick()))) {
            archive.add("noise", out -> out.write(noise(10)));
        }
        assertThatThrownBy(() -> read(file, PASSPHRASE)).isInstanceOf(ArchiveRefused.class);
    }

    @Test
    void twoOfTheSameContentHaveNoBytesInCommon() throws IOException {
        var other = folder.resolve("other.backup");
        write(other, 300_000);
        int header = quick().header().length;
        assertThat(Files.mismatch(file, other)).isLessThan(header);
        var tail = Arrays.copyOfRange(Files.readAllBytes(file), header, header + 64);
        assertThat(Arrays.copyOfRange(Files.readAllBytes(other), header, header + 64))
                .isNotEqualTo(tail);
    }

    /** A key that costs next to nothing: what is tested here is the file. */
    private static Seal quick() {
        return Seal.fresh(PASSPHRASE, new Seal.Work(8, 1, 1));
    }

    private static void write(Path file, int size) throws IOException {
        try (var archive = new ArchiveWriter(new SealedOutput(Files.newOutputStream(file), quick()))) {
            archive.add("noise", out -> out.write(noise(size)));
            archive.finish(MANIFEST);
        }
    }

    private static Map<String, Integer> read(Path file, char[] passphrase) throws IOException {
        var parts = new HashMap<String, Integer>();
        var manifest = new ArchiveReader(file, passphrase)
                .read((name, content) -> parts.put(name, Arrays.hashCode(content.readAllBytes())));
        assertThat(manifest).isEqualTo(MANIFEST);
        return parts;
    }

    /** Does not get smaller when compressed. */
    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** At every kind of place: in the header, at the edges of chunks, within, and at the very end. */
    private static List<Integer> lengths(int whole) {
        int header = quick().header().length;
        int chunk = Seal.CHUNK_BYTES + Seal.TAG_BYTES;
        return List.of(
                0,
                20,
                30,
                60,
                header - 1,
                header,
                header + 1,
                header + chunk,
                header + chunk + 5,
                whole - 20,
                whole - 1);
    }
}
