package health.attune.bench.person;

import health.attune.bench.networks.Report;
import health.attune.simulator.sites.Size;
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
        name = "person",
        description = {
            "The page of a person with five years of weekly check-ins, over HTTP, in a small network or larger ones.",
            "Beside it: the same page of somebody who answered once, and the page's rows read bare from the database.",
            "Each is asked for from the beginning of the request to the last byte of the answer, one after the other,"
                    + " by a client of the same process over the loopback interface.",
            "A county is the clinic's people copied until they are as many: its rows are loaded by SQL, once, and its"
                    + " folder is kept for the next time. It takes about 20 GB."
        },
        mixinStandardHelpOptions = true)
public final class PersonBench implements Callable<Integer> {
    private static final PrintStream OUT = System.out;

    @Option(
            names = "--size",
            split = ",",
            defaultValue = "small",
            paramLabel = "SIZE",
            description = "small (120 people), clinic (1,200), county (250,000), or several; ${DEFAULT-VALUE} where"
                    + " not given.")
    private List<String> sizes = List.of();

    @Option(
            names = "--people",
            defaultValue = "250000",
            paramLabel = "NUMBER",
            description = "How many people the county has; ${DEFAULT-VALUE} where not given.")
    private long people;

    @Option(
            names = "--requests",
            defaultValue = "500",
            paramLabel = "NUMBER",
            description = "How often each is measured, after as many that are not; ${DEFAULT-VALUE} where not given.")
    private int requests;

    @Option(
            names = "--folder",
            defaultValue = "data/bench",
            paramLabel = "FOLDER",
            description = "Where the networks are kept; ${DEFAULT-VALUE} where not given.")
    private Path folder = Path.of("data/bench");

    @Override
    public Integer call() throws IOException {
        var reports = new ArrayList<Report>();
        for (var size : sizes) reports.add(measured(Size.named(size)));
        reports.forEach(report -> report.print(OUT));
        for (var report : reports.subList(1, reports.size())) report.compare(OUT, reports.getFirst());
        return 0;
    }

    private Report measured(Size size) throws IOException {
        var home = folder.resolve(size.code());
        Files.createDirectories(home);
        try (var network = BenchNetwork.at(home, size, people, OUT)) {
            return new Report(size.code(), network.people(), network.measure(requests));
        }
    }
}
