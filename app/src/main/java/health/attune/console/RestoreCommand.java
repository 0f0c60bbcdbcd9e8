package health.attune.console;

import health.attune.backups.BackupSettings;
import health.attune.backups.Restore;
import health.attune.database.DatabaseSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Brings a backup back into an empty place, compares every table, and leaves it ready to serve.",
            "",
            "The backup is read to its end before anything is touched. The passphrase is read from the file that"
                    + " ATTUNE_BACKUP_PASSPHRASE_FILE names, or from ATTUNE_BACKUP_PASSPHRASE; the password of a"
                    + " database of your own from ATTUNE_DATABASE_OWNER_PASSWORD, or ATTUNE_DATABASE_PASSWORD where the"
                    + " service owns its tables.",
            ""
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:all of it is there, and was compared",
            "1:nothing was brought back; the sentence says why",
            "2:asked for wrongly"
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the backup")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FOLDER",
            description = "the new data folder, empty or not there yet; start the service with ATTUNE_DATA=FOLDER")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "an empty database of your own, such as jdbc:postgresql://db.example.org:5432/attune; where"
                    + " not given, Attune runs one in the folder")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "USER",
            description = "who owns that database; ATTUNE_DATABASE_OWNER where not given")
    private Optional<String> user = Optional.empty();

    @Override
    public Integer call() {
        Service.quiet();
        var passphrase = Settings.bound("attune.backup", BackupSettings.class).requirePassphrase();
        var target = target();
        var manifest = new Restore(Typed.path(file), passphrase).into(target);
        var out = spec.commandLine().getOut();
        out.printf(
                "Restored and compared: %,d rows in %,d tables as of %s, and %,d files.%n",
                manifest.rows(),
                manifest.tables().size(),
                manifest.madeAt(),
                manifest.files().size());
        out.println("Start the service on it:  ATTUNE_DATA=" + target.folder() + " ./attune serve");
        out.println("To look at it first, without it sending or escalating anything, set ATTUNE_JOBS_RUN=false.");
        out.flush();
        return 0;
    }

    private DatabaseSettings target() {
        var given = Settings.bound("attune.database", DatabaseSettings.class);
        boolean named = !given.owner().isBlank();
        var owner = user.orElse(named ? given.owner() : given.user());
        var password = named ? given.ownerPassword() : given.password();
        return DatabaseSettings.target(Typed.path(folder), url, owner, password);
    }
}
