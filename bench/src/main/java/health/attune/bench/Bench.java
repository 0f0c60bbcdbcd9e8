package health.attune.bench;

import health.attune.bench.caseload.CaseloadBench;
import health.attune.bench.checkins.CheckinsBench;
import health.attune.bench.person.PersonBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements beside one another. */
@Command(
        name = "bench",
        description = {
            "Measures what Attune promises, each beside a baseline of the same run.",
            "Ratios travel between machines, absolute times do not."
        },
        mixinStandardHelpOptions = true,
        subcommands = {ScoringBench.class, CheckinsBench.class, PersonBench.class, CaseloadBench.class})
public final class Bench implements Runnable {

    private Bench() {}

    public static void main(String[] args) {
        var words =
                args.length > 0 && args[0].equals("bench") ? java.util.Arrays.copyOfRange(args, 1, args.length) : args;
        System.exit(new CommandLine(new Bench()).execute(words));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
