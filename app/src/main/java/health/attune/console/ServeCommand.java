package health.attune.console;

import health.attune.access.operators.FirstAdministrator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the service and its database.",
            "",
            "Configuration is read from the environment and from one file, attune.properties in the working folder"
                    + " (ATTUNE_CONFIG names another). The variables are explained in docs/howto/configure.md."
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {"0:it was stopped", "1:it could not start; the sentence says why", "2:asked for wrongly"})
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Console console;

    @Override
    public Integer call() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var context = Service.withPages(console.service(), List.of());
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) stopped.countDown();
        });
        System.out.println("Attune is ready at " + Service.address(context) + ". Stop it with Ctrl+C.");
        if (context.getBean(FirstAdministrator.class).isMissing())
            System.out.println("Nobody can sign in yet. Invite the first administrator, in another window:"
                    + " ./attune account first-administrator --login LOGIN --name NAME");
        Service.sayIfSilent(context);
        stopped.await();
        return 0;
    }
}
