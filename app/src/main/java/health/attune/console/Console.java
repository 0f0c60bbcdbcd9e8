package health.attune.console;

import health.attune.console.audit.AuditCommand;
import health.attune.console.notices.NoticesCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands beside one another, and how they end: 0 done, 1 not done, 2 asked for wrongly. */
@Command(
        name = "attune",
        description = "The working system of integrated, person-centered behavioral health services.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        subcommands = {
            AccountCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            NoticesCommand.class,
            RestoreCommand.class,
            ServeCommand.class,
            VersionCommand.class
        })
public final class Console implements Runnable {

    private final Class<?> service;

    private Console(Class<?> service) {
        this.service = service;
    }

    /** Runs the command that the words name, on that service, and returns its exit code. */
    public static int run(Class<?> service, String... words) {
        return commands(service).execute(words);
    }

    static CommandLine commands(Class<?> service) {
        return new CommandLine(new Console(service))
                .setExecutionExceptionHandler((error, command, parsed) -> Sentences.print(error, command.getErr()));
    }

    /** The service that the command is about. */
    public Class<?> service() {
        return service;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
