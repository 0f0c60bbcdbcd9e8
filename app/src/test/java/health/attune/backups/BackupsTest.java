package health.attune.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.database.DatabaseSettings;
import health.attune.database.NewDatabase;
import health.attune.database.OtherDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups that are made unasked: when they are due, their second copy, what stays, and where they can go. */
@AttuneTest
class BackupsTest {
    private static final String PASSPHRASE = "a kettle under the willow";

    @Autowired
    World world;

    @Autowired
    BackupWriter writer;

    @Autowired
    BackupStore store;

    @Autowired
    JdbcClient jdbc;

    @Value("${attune.database.folder}")
    Path data;

    @TempDir
    Path folder;

    Path first;
    Path second;

    @BeforeEach
    void nothingIsKnownOfEarlierOnes() {
        first = folder.resolve("first");
        second = folder.resolve("second");
        jdbc.sql("delete from backups.backup").update();
        jdbc.sql("delete from backups.failure").update();
    }

    @Test
    void oneIsMadeWhenItIsDueAndNotBefore() throws IOException {
        var backups = backups(Clock.systemUTC());
        backups.makeDue();
        backups.makeDue();
        assertThat(names(first)).hasSize(1);
        assertThat(names(second)).isEqualTo(names(first));
        assertThat(first.resolve(names(first).getFirst()))
                .hasSameBinaryContentAs(second.resolve(names(first).getFirst()));
        var state = backups.state().orElseThrow();
        assertThat(state.isOverdue()).isFalse();
        assertThat(state.lacksCopy()).isFalse();
        jdbc.sql("update backups.backup set made_at = made_at - interval '25 hours'")
                .update();
        backups.makeDue();
        assertThat(jdbc.sql("select count(*) from backups.backup")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aCopyThatIsMissingIsMadeGoodWithoutANewBackup() throws IOException {
        var backups = backups(Clock.systemUTC());
        backups.makeDue();
        Files.delete(second.resolve(names(second).getFirst()));
        backups.makeDue();
        assertThat(names(second)).isEqualTo(names(first)).hasSize(1);
    }

    @Test
    void olderOnesGoAndOtherFilesStay() throws IOException {
        Files.createDirectories(first);
        for (int day = 1; day <= 9; day++)
            Files.createFile(first.resolve("attune-2026010%dT020000Z.backup".formatted(day)));
        Files.createFile(first.resolve("letters.txt"));
        var clock = Clock.fixed(Instant.parse("2026-01-10T02:00:00Z"), ZoneOffset.UTC);
        backups(clock).makeDue();
        assertThat(names(first)).hasSize(8).contains("attune-20260110T020000Z.backup", "letters.txt");
    }

    @Test
    void oneThatFailsIsToldAndLeavesTheOthersAlone() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        var settings = new BackupSettings(
                folder.resolve("file"), null, Duration.ofHours(24), "7d", Map.of(), PASSPHRASE, null);
        var backups = new Backups(settings, writer, store, Clock.systemUTC());
        assertThatThrownBy(backups::makeDue).isInstanceOf(BackupFailed.class).hasMessageContaining("disk full");
        assertThat(backups.state().orElseThrow().failures()).isEqualTo(1);
    }

    @Test
    void itComesBackIntoADatabaseOfAnotherUser() throws Exception {
        var person = world.person("Nora", "Vance");
        var made = backups(Clock.systemUTC()).into(first);
        var other = OtherDatabase.make(data);
        var target = DatabaseSettings.target(folder.resolve("restored"), other.url(), other.user(), other.password());
        var manifest = new Restore(made.file(), PASSPHRASE.toCharArray()).into(target);
        assertThat(target.folder().resolve("secret.key")).exists();
        try (var there = NewDatabase.of(target);
                var connection = there.whole().open()) {
            assertThat(new Catalog(connection)
                            .query(
                                    "select family_name, current_user::text from people.person where id = '" + person
                                            + "'",
                                    row -> row.getString(1) + " " + row.getString(2)))
                    .containsExactly("Vance " + other.user());
            assertThat(new Catalog(connection).migrations()).isEqualTo(manifest.migrations());
        }
        var again = DatabaseSettings.target(folder.resolve("again"), other.url(), other.user(), other.password());
        assertThatThrownBy(() -> new Restore(made.file(), PASSPHRASE.toCharArray()).into(again))
                .hasMessageContaining("There are tables in that database already");
    }

    private Backups backups(Clock clock) {
        return new Backups(settings("7d"), writer, store, clock);
    }

    private BackupSettings settings(String keep) {
        return new BackupSettings(first, second, Duration.ofHours(24), keep, Map.of(), PASSPHRASE, null);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
