package health.attune.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.database.OtherDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** A start that changes tables with content. */
@AttuneTest
class BeforeUpdateTest {
    private static final String EARLIER = "202611210002";

    @Autowired
    ObjectProvider<BackupWriter> writer;

    @Value("${attune.database.folder}")
    Path data;

    @TempDir
    Path folder;

    OtherDatabase database;

    @BeforeEach
    void tablesOfAnEarlierVersion() throws Exception {
        database = OtherDatabase.make(data);
        flyway(EARLIER).migrate();
    }

    @Test
    void aBackupIsWrittenFirst() throws Exception {
        var backups = folder.resolve("backups");
        update(backups);
        assertThat(flyway("latest").info().pending()).isEmpty();
        assertThat(backups).isDirectoryContaining("glob:**/attune-*-before-update.backup");
        update(backups);
        assertThat(Files.list(backups)).as("none where nothing changes").hasSize(1);
    }

    @Test
    void whereItCannotBeWrittenNothingChanges() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> update(file)).hasMessageContaining("nothing was changed");
        assertThat(flyway("latest").info().current().getVersion()).hasToString(EARLIER);
    }

    private void update(Path backups) {
        var settings = new BackupSettings(
                backups, null, Duration.ofHours(24), "7d", Map.of(), "a kettle under the willow", null);
        new BeforeUpdate(settings, writer, Clock.systemUTC()).migrate(flyway("latest"));
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .target(target)
                .load();
    }
}
