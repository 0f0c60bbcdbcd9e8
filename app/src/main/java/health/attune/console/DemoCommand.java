package health.attune.console;

import health.attune.demo.Demonstration;
import health.attune.simulator.sites.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the service with a network that is made up, and prints a sign-in for each role.",
            "",
            "The first start makes 18 months of care up to today and loads them; later starts keep what is there,"
                    + " with all that you changed. To begin anew, stop it and remove the folder data/demo.",
            "The passphrases follow from the seed: never put it where others can reach it."
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {"0:it was stopped", "1:it could not start; the sentence says why", "2:asked for wrongly"})
final class DemoCommand implements Callable<Integer> {
    static final String FOLDER = "data/demo";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Console console;

    @Option(
            names = "--size",
            defaultValue = "clinic",
            converter = SizeConverter.class,
            paramLabel = "SIZE",
            description = "small (120 people), clinic (1,200) or county (250,000); ${DEFAULT-VALUE} where not given.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Size size;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "NUMBER",
            description = "Another number makes other people; ${DEFAULT-VALUE} where not given.")
    private long seed;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the service; ATTUNE_PORT or 8080 where not given.")
    private Optional<Integer> port = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        System.out.println("Starting the database and the service.");
        var stopped = new CountDownLatch(1);
        var context = Service.withPages(console.service(), settings());
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) stopped.countDown();
        });
        try {
            var progress = new DemoProgress(System.out);
            var summary = context.getBean(Demonstration.class).load(size, seed, progress);
            DemoProgress.welcome(System.out, Service.address(context), summary);
            if (summary.people() != size.people()) DemoProgress.kept(System.out, folder());
            Service.sayIfSilent(context);
        } catch (RuntimeException e) {
            Service.abandon(context);
            throw e;
        }
        stopped.await();
        return 0;
    }

    private List<String> settings() {
        var settings = new ArrayList<String>();
        settings.add("--attune.database.folder=" + folder());
        settings.add("--attune.sign-in.staff-second-factor=false"); // a passphrase opens the demo, on this machine only
        // No backups, one administrator: nobody has to see to that in a demo, and the page Status tells it too.
        settings.add("--logging.level.health.attune.operations.Signs=error");
        port.ifPresent(number -> settings.add("--server.port=" + number));
        return settings;
    }

    private static String folder() {
        return Optional.ofNullable(System.getenv("ATTUNE_DATA")).orElse(FOLDER);
    }

    static final class SizeConverter implements ITypeConverter<Size> {
        @Override
        public Size convert(String name) {
            try {
                return Size.named(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
