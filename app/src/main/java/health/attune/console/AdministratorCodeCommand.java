package health.attune.console;

import health.attune.access.operators.FirstAdministrator;
import picocli.CommandLine.Command;

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
final class AdministratorCodeCommand extends AccountCommand.OneAccount {

    @Override
    void does(FirstAdministrator administrator, String account, Said said) {
        new CodeShown(said.out(), said.settings()).print(account, administrator.letBackIn(account));
    }
}
