package health.attune.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import health.attune.fuzz.engine.Campaign;
import health.attune.fuzz.engine.Finding;
import health.attune.fuzz.parsers.Parsers;
import health.attune.fuzz.parsers.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives the parsers millions of inputs and tells which they did not bear. */
@Command(
        name = "drill fuzz parsers",
        description = {
            "Gives every parser of the product that takes a file or a text from outside made and damaged inputs:"
                    + " tables, mappings, instruments, questionnaires, backups, spool, passkeys, fields.",
            "An input gives a value or is refused with a sentence; an exception, no end, too much memory or a sentence"
                    + " that tells the inside of the program is a finding, kept as small as it can be made.",
            "Ends with 0 when there is none, 1 when there is one, 2 when asked for wrongly."
        },
        mixinStandardHelpOptions = true)
public final class ParserFuzz implements Callable<Integer> {

    @Option(names = "--inputs", defaultValue = "5000000", description = "How many (default ${DEFAULT-VALUE}).")
    private long inputs;

    @Option(names = "--seed", defaultValue = "1", description = "Which ones (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--from", defaultValue = "0", description = "Number of the first, to have one again.")
    private long from;

    @Option(names = "--threads", defaultValue = "2", description = "At once (default ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--patience",
            defaultValue = "10",
            description = "Seconds for one input (default ${DEFAULT-VALUE}).")
    private int patience;

    @Option(names = "--findings", defaultValue = "build/fuzz", description = "Folder for what is found.")
    private Path folder = Path.of("build", "fuzz");

    public static void main(String[] args) {
        System.exit(new CommandLine(new ParserFuzz()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").setLevel(Level.OFF);
        long began = System.nanoTime();
        try (var scratch = new Scratch()) {
            var campaign = new Campaign(Parsers.all(scratch), seed, Duration.ofSeconds(patience));
            campaign.run(from, inputs, threads);
            tell(campaign, Duration.ofNanos(System.nanoTime() - began));
            return campaign.findings().isEmpty() ? 0 : 1;
        }
    }

    private void tell(Campaign campaign, Duration took) throws IOException {
        System.out.printf(
                "%n%-22s %12s %12s %10s %9s %12s %10s%n",
                "", "inputs", "refused", "sentences", "mean µs", "slowest ms", "most MB");
        campaign.tallies()
                .forEach((parser, tally) -> System.out.printf(
                        "%-22s %,12d %,12d %,10d %,9.0f %,12.0f %,10.1f%n",
                        parser,
                        tally.inputs(),
                        tally.refused(),
                        tally.sentences(),
                        tally.meanMicros(),
                        tally.slowestMillis(),
                        tally.mostMegabytes()));
        for (var finding : campaign.findings()) System.out.println("\n" + finding + "\n    kept in " + kept(finding));
        long read = campaign.tallies().values().stream()
                .mapToLong(tally -> tally.inputs())
                .sum();
        System.out.printf(
                "%nSeed %d: %,d inputs in %d s, %d findings.%n",
                seed, read, took.toSeconds(), campaign.findings().size());
    }

    private Path kept(Finding finding) throws IOException {
        return finding.store(folder);
    }
}
