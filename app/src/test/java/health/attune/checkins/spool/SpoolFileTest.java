package health.attune.checkins.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFileTest {
    @TempDir
    Path folder;

    @Test
    void aRecordTornAnywhereIsCutAndThoseBeforeItStay() throws IOException {
        var path = folder.resolve("a.spool");
        long whole;
        try (var file = SpoolFile.open(path)) {
            file.append(bytes("one"), 1000);
            whole = Files.size(path);
            file.append(bytes("two, which is torn"), 1000);
        }
        var all = Files.readAllBytes(path);
        for (int length = (int) whole; length < all.length; length++) {
            Files.write(path, Arrays.copyOf(all, length));
            try (var file = SpoolFile.open(path)) {
                assertThat(read(file)).as("torn after %s bytes", length).containsExactly("one");
                file.append(bytes("three"), 1000);
            }
            try (var file = SpoolFile.open(path)) {
                assertThat(read(file)).containsExactly("one", "three");
            }
        }
        assertThat(copies()).as("nobody was told that it was kept").isZero();
    }

    @Test
    void whereverTheLastOneIsDamagedACopyIsKept() throws IOException {
        var whole = folder.resolve("whole.spool");
        long end;
        try (var file = SpoolFile.open(whole)) {
            file.append(bytes("one"), 1000);
            end = Files.size(whole);
            file.append(bytes("two, which is damaged"), 1000);
        }
        var all = Files.readAllBytes(whole);
        int damages = 0;
        for (int bit = (int) end * 8; bit < all.length * 8; bit++) {
            var damaged = all.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            var path = folder.resolve(bit + ".spool");
            Files.write(path, damaged);
            try (var file = SpoolFile.open(path)) {
                assertThat(read(file)).as("bit %s", bit).containsExactly("one");
            }
            assertThat(copies()).as("bit %s", bit).isEqualTo(++damages);
        }
    }

    @Test
    void aFlippedBitIsNotTakenForARecord() throws IOException {
        var path = folder.resolve("b.spool");
        try (var file = SpoolFile.open(path)) {
            file.append(bytes("one"), 1000);
        }
        var all = Files.readAllBytes(path);
        all[5] ^= 1;
        Files.write(path, all);
        try (var file = SpoolFile.open(path)) {
            assertThat(read(file)).isEmpty();
        }
        assertThat(Files.readAllBytes(folder.resolve("b.spool.0-0.torn")))
                .as("kept to be looked at")
                .isEqualTo(all);
    }

    @Test
    void whereverOneIsDamagedThoseBehindItStand() throws IOException {
        var path = folder.resolve("e.spool");
        var ends = new ArrayList<Integer>();
        try (var file = SpoolFile.open(path)) {
            for (var record : List.of("one", "two, which is damaged", "three")) {
                file.append(bytes(record), 1000);
                ends.add((int) Files.size(path));
            }
        }
        var all = Files.readAllBytes(path);
        for (int at = ends.get(0); at < ends.get(1); at++) {
            var damaged = all.clone();
            damaged[at] ^= 64;
            Files.write(path, damaged);
            try (var file = SpoolFile.open(path)) {
                assertThat(read(file)).as("damaged at %s", at).containsExactly("one", "three");
                file.append(bytes("four"), 1000);
            }
            try (var file = SpoolFile.open(path)) {
                assertThat(read(file)).containsExactly("one", "three", "four");
            }
        }
        assertThat(copies()).as("each copy is kept once").isEqualTo(ends.get(1) - ends.get(0));
    }

    private long copies() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".torn")).count();
        }
    }

    @Test
    void whatIsOverTheMostIsRefusedAndLeavesNothing() throws IOException {
        var path = folder.resolve("c.spool");
        try (var file = SpoolFile.open(path)) {
            file.append(bytes("12345678"), 16);
            long before = Files.size(path);
            assertThatThrownBy(() -> file.append(bytes("1"), 16)).isInstanceOf(IOException.class);
            assertThat(Files.size(path)).isEqualTo(before);
            assertThat(file.emptyUpTo(before)).isTrue();
            file.append(bytes("again"), 16);
            assertThat(read(file)).containsExactly("again");
        }
    }

    private static List<String> read(SpoolFile file) throws IOException {
        return file.recordsFrom(0).stream()
                .map(record -> new String(record.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
