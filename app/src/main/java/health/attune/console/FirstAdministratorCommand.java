package health.attune.console;

import health.attune.access.operators.FirstAdministrator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "first-administrator",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the code and the link with which the first administrator sets up their account.",
            "",
            "Works beside a running service and without one, as long as nobody has set up the account of an"
                    + " administrator. Called again before that, it prints a new code, and the earlier one ends.",
            ""
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the code was printed",
            "1:nothing was changed: there is an administrator already, or the database can't be reached",
            "2:asked for wrongly"
        })
final class FirstAdministratorCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AccountCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--login",
            required = true,
            paramLabel = "LOGIN",
            description = "what they sign in with: an e-mail address or a name of 4 characters or more")
    private String login = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "how others see them named")
    private String name = "";

    @Override
    public Integer call() {
        if (login.strip().length() < 4 || name.isBlank())
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "A login has 4 characters or more, and a name isn't empty.");
        var out = spec.commandLine().getOut();
        try (var context = Service.withoutPages(parent.service(), out)) {
            var code = context.getBean(FirstAdministrator.class).invite(login, name);
            new CodeShown(out, context.getEnvironment()).print(name, code);
        }
        return 0;
    }
}
