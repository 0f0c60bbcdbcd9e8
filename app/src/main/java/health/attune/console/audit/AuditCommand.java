package health.attune.console.audit;

import health.attune.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Groups what is asked of the audit trail. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Tells whether the record of who looked at what is as it was written.",
        subcommands = AuditVerifyCommand.class)
public final class AuditCommand implements Runnable {

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
