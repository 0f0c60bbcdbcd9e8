package health.attune.console;

import health.attune.backups.Backup;
import health.attune.backups.BackupSettings;
import health.attune.backups.Backups;
import health.attune.backups.Restore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that must not be lost into one sealed file, and reads it again.",
            "",
            "Works beside a running service and without one: the file holds the data of one moment. The passphrase is"
                    + " read from the file that ATTUNE_BACKUP_PASSPHRASE_FILE names, or from"
                    + " ATTUNE_BACKUP_PASSPHRASE; it never stands on a command line.",
            ""
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the backup was made and is whole, or the given one is",
            "1:not; the sentence says why, and earlier backups are as they were",
            "2:asked for wrongly"
        })
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @ArgGroup
    private Way way = new Way();

    @Option(
            names = "--keep",
            paramLabel = "DAYS,WEEKS,MONTHS",
            description = "lets older backups in the folder go, such as 7d,4w,12m: the newest of each of the last 7"
                    + " days, 4 weeks and 12 months stay; all stay where it is not given")
    private Optional<String> keep = Optional.empty();

    /** Either writes or reads. */
    static final class Way {
        @Option(
                names = "--to",
                paramLabel = "FOLDER",
                description = "where the file goes; ATTUNE_BACKUP_FOLDER where not given")
        private Optional<Path> to = Optional.empty();

        @Option(names = "--verify", paramLabel = "FILE", description = "reads a backup to its end and writes nothing")
        private Optional<Path> verify = Optional.empty();
    }

    @Override
    public Integer call() {
        if (way.verify.isPresent()) verify(Typed.path(way.verify.get()));
        else write();
        return 0;
    }

    private void verify(Path file) {
        var passphrase = Settings.bound("attune.backup", BackupSettings.class).requirePassphrase();
        var manifest = new Restore(file, passphrase).verify();
        say("The backup is whole: %,d rows in %,d tables as of %s, from Attune %s."
                .formatted(manifest.rows(), manifest.tables().size(), manifest.madeAt(), manifest.attune()));
    }

    private void write() {
        try (var context =
                Service.beforeUpdates(console.service(), spec.commandLine().getOut())) {
            var settings = context.getBean(BackupSettings.class);
            var folder = way.to.map(Typed::path).or(() -> Optional.ofNullable(settings.folder()));
            if (folder.isEmpty()) throw new NoFolder();
            var backups = context.getBean(Backups.class);
            told(keep.isPresent() ? backups.into(folder.get(), keep.get()) : backups.into(folder.get()));
        }
    }

    private void told(Backup made) {
        double seconds = Math.max(0.001, made.took().toMillis() / 1000.0);
        say("The backup is whole: %,d rows in %,d tables as of %s, %,d KB in %.1f seconds, read again included."
                .formatted(made.rows(), made.tables(), made.madeAt(), made.bytes() >> 10, seconds));
        say(made.file().toString());
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    /** Nothing says where to. */
    static final class NoFolder extends RuntimeException {
        NoFolder() {
            super("Say where the backup goes: --to FOLDER, or set ATTUNE_BACKUP_FOLDER.");
        }
    }
}
