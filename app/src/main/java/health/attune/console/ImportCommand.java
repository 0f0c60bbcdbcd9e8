package health.attune.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes in data from files of other systems.",
        subcommands = ImportCsvCommand.class)
final class ImportCommand implements Runnable {

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
        throw new ParameterException(spec.commandLine(), "Say what kind of file it is: import csv.");
    }
}
