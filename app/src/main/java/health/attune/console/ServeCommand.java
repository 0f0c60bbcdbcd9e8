package health.attune.console;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
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
        })
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Console console;

    @Override
    public Integer call() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var context = SpringApplication.run(console.service());
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) stopped.countDown();
        });
        stopped.await();
        return 0;
    }
}
