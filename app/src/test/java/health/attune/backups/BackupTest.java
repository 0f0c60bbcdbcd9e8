package health.attune.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.backups.archive.ArchiveRefused;
import health.attune.backups.archive.Manifest;
import health.attune.database.DatabaseSettings;
import health.attune.database.Ids;
import health.attune.database.NewDatabase;
import health.attune.database.WholeDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A backup of a database in use, brought back elsewhere and compared table by table. */
@AttuneTest
class BackupTest {
    private static final char[] PASSPHRASE = "a kettle under the willow".toCharArray();

    private static final String HALVES = """
            select count(*) from people.person p
            where family_name = 'Whole-%s' and (not exists (select 1 from programs.episode e where e.person_id = p.id)
                or not exists (select 1 from access.relationship r where r.person_id = p.id))
            """;

    private final UUID run = Ids.next();

    @Autowired
    World world;

    @Autowired
    Backups backups;

    @Autowired
    WholeDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${attune.database.folder}")
    Path data;

    @TempDir
    Path folder;

    @Test
    void aBackupMadeWhileOthersWriteIsOneMomentAndComesBackWhole() throws Exception {
        world.episode(world.person("Nora", "Vance"), world.program(world.site()));
        oddTexts();
        var made = whilePeopleAreRegistered(() -> backups.into(folder.resolve("backups")));
        var target = DatabaseSettings.target(folder.resolve("restored"), null, "attune", "");
        var manifest = new Restore(made.file(), PASSPHRASE).into(target);
        assertThat(manifest.rows()).isEqualTo(made.rows()).isPositive();
        assertThat(target.folder().resolve("secret.key")).hasSameBinaryContentAs(data.resolve("secret.key"));
        try (var there = NewDatabase.of(target);
                var connection = there.whole().open()) {
            assertThat(digests(connection)).isEqualTo(said(manifest));
            assertThat(number(connection, HALVES.formatted(run)))
                    .as("people in part")
                    .isZero();
            assertThat(number(connection, "select count(*) from access.session"))
                    .isZero();
            assertThat(structure(connection)).isEqualTo(structureHere());
            goesOnCounting(connection);
        }
    }

    private static Map<String, String> said(Manifest manifest) {
        var said = new TreeMap<String, String>();
        manifest.tables().forEach(table -> said.put(table.name(), table.rows() + " " + table.digest()));
        return said;
    }

    /** Each is three rows in three tables; a snapshot that holds some of them is none. */
    private Backup whilePeopleAreRegistered(Supplier<Backup> work) throws InterruptedException {
        var program = world.program(world.site());
        var done = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            while (!done.get())
                transaction.executeWithoutResult(status -> world.episode(world.person("Ola", "Whole-" + run), program));
        });
        try {
            return work.get();
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private void oddTexts() {
        for (var odd : new String[] {
            "tab\there", "back\\slash \\N \\.", "line\nbreak\r\n", "\u00e9\ud83c\udf31", "x".repeat(200_000)
        })
            jdbc.sql("insert into backups.failure (reason) values (:odd)")
                    .param("odd", odd)
                    .update();
        world.person("\\.", "\\N");
    }

    @Test
    void anythingInTheTargetIsRefusedBeforeItIsTouched() throws IOException {
        var made = backups.into(folder.resolve("backups"));
        var target = folder.resolve("taken");
        Files.createDirectories(target);
        Files.writeString(target.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> restore(made.file(), target)).hasMessageContaining("There is something in");
        assertThat(target).isDirectoryContaining("glob:**/mine.txt");
        assertThat(Files.list(target)).hasSize(1);
    }

    @Test
    void whatIsNotWholeIsRefusedBeforeAnythingIsMade() throws IOException {
        var made = backups.into(folder.resolve("backups"));
        var bytes = Files.readAllBytes(made.file());
        var target = folder.resolve("new");
        var cut = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(bytes, bytes.length - 100));
        assertThatThrownBy(() -> restore(cut, target))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("cut off");
        bytes[bytes.length / 2] ^= 1;
        var altered = Files.write(folder.resolve("altered.backup"), bytes);
        assertThatThrownBy(() -> restore(altered, target))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("altered");
        var wrong = new Restore(made.file(), "another passphrase".toCharArray());
        assertThatThrownBy(() -> wrong.into(DatabaseSettings.target(target, null, "attune", "")))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("passphrase");
        assertThat(target).doesNotExist();
    }

    @Test
    void nothingInTheFileCanBeReadWithoutThePassphrase() throws IOException {
        world.person("Nora", "Canaryvance");
        var made = backups.into(folder.resolve("backups"));
        assertThat(new String(Files.readAllBytes(made.file()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Canaryvance", "people.person", "secret.key");
        assertThat(Files.getPosixFilePermissions(made.file())).hasSize(2);
    }

    private static void restore(Path file, Path target) {
        new Restore(file, PASSPHRASE).into(DatabaseSettings.target(target, null, "attune", ""));
    }

    /** An identity column goes on after the highest number that was given out. */
    private static void goesOnCounting(Connection connection) throws SQLException {
        var before = number(connection, "select max(id) from backups.failure");
        assertThat(number(connection, "insert into backups.failure (reason) values ('Test') returning id"))
                .isGreaterThan(before);
        connection.rollback();
    }

    private Map<String, String> structureHere() throws SQLException {
        try (var connection = database.open()) {
            return structure(connection);
        }
    }

    /** Constraints, triggers and indexes, as the server describes them; the net is put on by the first start. */
    private static Map<String, String> structure(Connection connection) throws SQLException {
        var found = new TreeMap<String, String>();
        for (var row : new Catalog(connection).query("""
                select 'constraint ' || conrelid::regclass || ' ' || conname, pg_catalog.pg_get_constraintdef(oid)
                    from pg_catalog.pg_constraint where connamespace::regnamespace::text not like 'pg\\_%'
                union all select 'trigger ' || tgrelid::regclass || ' ' || tgname, tgenabled::text
                    from pg_catalog.pg_trigger where not tgisinternal
                union all select 'index ' || indexrelid::regclass, pg_catalog.pg_get_indexdef(indexrelid)
                    from pg_catalog.pg_index join pg_catalog.pg_class on pg_class.oid = indexrelid
                    where relnamespace::regnamespace::text not like 'pg\\_%'
                """, row -> new String[] {row.getString(1), row.getString(2)}))
            found.put(row[0], row[1]);
        return found;
    }

    private static Map<String, String> digests(Connection connection) throws Exception {
        var digests = new TreeMap<String, String>();
        var snapshot = new Snapshot(connection);
        for (var table : new Catalog(connection).tables()) {
            var digest = snapshot.digest(table, OutputStream.nullOutputStream());
            digests.put(table.name(), digest.rows() + " " + digest.value());
        }
        return digests;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        var rows = new Catalog(connection).query(sql, row -> row.getLong(1));
        return rows.isEmpty() ? 0 : rows.getFirst();
    }
}
