package health.attune.bench.caseload;

import health.attune.bench.networks.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: one network after the other, each in a service and a database of its own. */
@Command(
        name = "caseload",
        description = {
            "The caseload of a worker with 500 people, over HTTP, in networks of several sizes.",
            "Beside it: the same rows read bare from the database, and the file of all of them.",
            "Networks above 1,200 people are copies of those, loaded by SQL, once; their folders are kept for the next"
                    + " time. A million takes about 12 GB."
        },
        mixinStandardHelpOptions = true)
public final class CaseloadBench implements Callable<Integer> {
    private static final PrintStream OUT = System.out;

    @Option(
            names = "--people",
            split = ",",
            defaultValue = "1200,250000",
            paramLabel = "NUMBER",
            description = "How many people each network has, 1,200 or more; ${DEFAULT-VALUE} where not given.")
    private List<Long> sizes = List.of();

    @Option(
            names = "--requests",
            defaultValue = "300",
            paramLabel = "NUMBER",
            description = "How often each is measured, after as many that are not; ${DEFAULT-VALUE} where not given.")
    private int requests;

    @Option(
            names = "--folder",
            defaultValue = "data/bench-caseload",
            paramLabel = "FOLDER",
            description = "Where the networks are kept; ${DEFAULT-VALUE} where not given.")
    private Path folder = Path.of("data/bench-caseload");

    @Override
    public Integer call() throws IOException {
        var reports = new ArrayList<Report>();
        for (var people : sizes) reports.add(measured(people));
        reports.forEach(report -> report.print(OUT));
        for (var report : reports.subList(1, reports.size())) report.compare(OUT, reports.getFirst());
        return 0;
    }

    private Report measured(long people) throws IOException {
        var home = folder.resolve(Long.toString(people));
        Files.createDirectories(home);
        try (var network = CaseloadNetwork.at(home, people, OUT)) {
            return new Report(network.name(), network.people(), network.measure(requests));
        }
    }
}
