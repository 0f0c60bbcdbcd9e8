package health.attune.console;

import health.attune.access.operators.FirstAdministrator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "administrator-code",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a new set-up code for an administrator who lost password or phone, where no other administrator"
                    + " can make one.",
            "",
            "Works beside a running service and without one. Until the code is used, the account stays as it is; then"
                    + " its password is new, its second factor is gone and it is signed out everywhere. That a code"
                    + " was made stands in the audit trail.",
            ""
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:the code was printed",
            "1:nothing was changed: nobody of that login administers, or the database can't be reached",
            "2:asked for wrongly"
        })
final class AdministratorCodeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AccountCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--login", required = true, paramLabel = "LOGIN", description = "what they sign in with")
    private String login = "";

    @Override
    public Integer call() {
        try (var context = Service.withoutPages(parent.service())) {
            var code = context.getBean(FirstAdministrator.class).letBackIn(login);
            new CodeShown(spec.commandLine().getOut(), context.getEnvironment()).print(login, code);
        }
        return 0;
    }
}
