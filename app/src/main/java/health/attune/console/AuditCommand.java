package health.attune.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Tells whether the record of who looked at what is as it was written.",
        subcommands = AuditVerifyCommand.class)
final class AuditCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    Class<?> service() {
        return console.service();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: audit verify.");
    }
}
