package health.attune.drill.load;

import health.attune.drill.clients.Clinic;
import health.attune.drill.product.Folders;
import health.attune.drill.product.Packaged;
import health.attune.drill.product.Product;
import health.attune.drill.verdict.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how much the packaged product bears. */
@Command(
        name = "drill load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends the packaged product mixed requests of staff and of people who answer: at a usual rate, then at many"
                    + " times that rate, then at the usual rate until it is quick again.",
            "Each is sent at a moment that follows from the seed, whether or not those before it were answered, and its"
                    + " time is measured from that moment.",
            "At usual times everything has to be answered. Under overload all are answered, or told with 503 when to"
                    + " come again. What was acknowledged has to be there afterwards, once and whole."
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {"0:all of that held", "1:something did not, and is named", "2:asked for wrongly"})
public final class LoadDrill implements Callable<Integer> {

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Requests a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "120", description = "So long (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "20",
            description = "So many times as many in the overload (${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--overload-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "So long (${DEFAULT-VALUE}).")
    private int overloadSeconds;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "300",
            description = "So many answer, beside those of the small demonstration (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--xmx", paramLabel = "SIZE", defaultValue = "512m", description = "Heap (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String heap;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which moments (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--keep", description = "Keep data folder, log and ledger; kept anyway where something fails.")
    private boolean keep;

    private LoadDrill() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new LoadDrill()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var folders = Path.of("build", "drill");
        Files.createDirectories(folders);
        var folder = Files.createTempDirectory(folders.toAbsolutePath(), "load-");
        var packaged = Packaged.in(Path.of("build", "attune"));
        packaged.train(folder.resolve("training"));
        var product = new Product(packaged.with("-Xmx" + heap), folder);
        var report = run(product);
        System.out.println("heap of the service: " + heap);
        report.tell(System.out);
        Report.head(System.out);
        Report.line(System.out, report.verdict());
        System.out.println(report.json());
        if (report.verdict().holds() && !keep) Folders.delete(folder);
        else System.err.println("Kept in " + folder);
        return report.verdict().holds() ? 0 : 1;
    }

    private LoadReport run(Product product) throws Exception {
        var made = Clinic.make(product, seed);
        try (var service = made.service()) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            var plan = new Plan(rate, seconds, times, overloadSeconds, seed);
            return new LoadRun(plan, product, service).run(people, made.clinic());
        }
    }
}
