package health.attune.console;

import health.attune.access.operators.FirstAdministrator;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Helps those who can't sign in yet.",
        subcommands = {AdministratorCodeCommand.class, AccountCommand.Confirm.class, FirstAdministratorCommand.class})
final class AccountCommand implements Runnable {

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
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: account first-administrator, account administrator-code, or account confirm.");
    }

    /** What would take a second administrator, by whoever runs the machine. */
    @Command(
            name = "confirm",
            mixinStandardHelpOptions = true,
            description = {
                "Confirms what waits for a second administrator at an account, where there is none: roles that were"
                        + " proposed, and a set-up code that was made.",
                "",
                "Speak to the owner of the account and to who proposed it first: this is the only thing between one"
                        + " administrator and every door. That it was confirmed stands in the audit trail.",
                ""
            },
            exitCodeListHeading = "%nIt ends with:%n",
            exitCodeList = {
                "0:it says what was confirmed, if anything waited",
                "1:nothing was changed: nobody of the staff has that login, or the database can't be reached",
                "2:asked for wrongly"
            })
    static final class Confirm extends OneAccount {

        @Override
        void does(FirstAdministrator administrator, String account, Said said) {
            int confirmed = administrator.confirm(account);
            said.out()
                    .println(
                            confirmed == 0
                                    ? "Nothing waited at that account, and nothing was changed."
                                    : "Confirmed at that account: " + confirmed + ".");
        }
    }

    /** What whoever runs the machine does with one account that is there, named by its login. */
    abstract static class OneAccount implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private AccountCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Option(names = "--login", required = true, paramLabel = "LOGIN", description = "what they sign in with")
        private String login = "";

        @Override
        public final Integer call() {
            var out = spec.commandLine().getOut();
            try (var context = Service.onData(parent.service(), out)) {
                var said = new Said(out, context.getEnvironment());
                does(context.getBean(FirstAdministrator.class), login, said);
            }
            return 0;
        }

        /** Where it is told what was done. */
        record Said(PrintWriter out, Environment settings) {}

        abstract void does(FirstAdministrator administrator, String account, Said said);
    }
}
