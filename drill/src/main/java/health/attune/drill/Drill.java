package health.attune.drill;

import health.attune.drill.faults.Effort;
import health.attune.drill.faults.Fault;
import health.attune.drill.product.Packaged;
import health.attune.drill.verdict.Report;
import health.attune.drill.verdict.Verdict;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The faults beside one another, run against the packaged product. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets things go wrong while people answer and staff act, and compares what they were told with what stands"
                    + " in the database afterwards.",
            "",
            "Everything runs on this machine in a folder of its own below build/drill; nothing of yours is touched.",
            "The same seed strikes at the same moments. Which faults there are: ./attune drill list",
            "",
            "Commands of their own, each with --help:",
            "  ./attune drill load           how many requests it bears, and how it stands too many",
            "  ./attune drill fuzz parsers   made and damaged files and texts for everything that takes some",
            "  ./attune drill fuzz requests  made requests to every address of the packaged product"
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:everything held",
            "1:something did not, and is named",
            "2:asked for wrongly",
            "3:something was skipped, and what was run held"
        })
public final class Drill implements Callable<Integer> {

    @Parameters(
            paramLabel = "FAULT",
            arity = "1..*",
            description = "One or more of them by name, or all; list tells which there are.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> names;

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            defaultValue = "short",
            converter = TierConverter.class,
            description = "short (a few minutes for all) or long (hours); ${DEFAULT-VALUE} where not given.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Effort.Tier tier;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Another number strikes at other moments; ${DEFAULT-VALUE} where not given.")
    private long seed;

    @Option(names = "--rounds", paramLabel = "NUMBER", description = "How often each strikes; as the tier says.")
    private Optional<Integer> rounds = Optional.empty();

    @Option(names = "--keep", description = "Keep data folders, logs and ledgers; kept anyway where something fails.")
    private boolean keep;

    private Drill() {}

    public static void main(String[] args) {
        var words = args.length > 0 && args[0].equals("drill") ? Arrays.copyOfRange(args, 1, args.length) : args;
        System.exit(commands().execute(words));
    }

    static CommandLine commands() {
        return new CommandLine(new Drill()).setExecutionExceptionHandler((error, command, parsed) -> {
            error.printStackTrace(command.getErr());
            return 1;
        });
    }

    @Override
    public Integer call() throws Exception {
        if (names.equals(List.of("list"))) return list();
        var chosen = names.equals(List.of("all"))
                ? Faults.all()
                : names.stream().map(Drill::fault).toList();
        var effort = Effort.of(tier, seed);
        var run = new Run(
                Packaged.in(Path.of("build", "attune")),
                rounds.map(effort::withRounds).orElse(effort),
                Path.of("build", "drill"));
        Report.head(System.out);
        var verdicts = run.all(chosen, keep, verdict -> Report.line(System.out, verdict));
        System.out.println(Report.json(verdicts));
        return exitCode(verdicts);
    }

    static int exitCode(List<Verdict> verdicts) {
        if (verdicts.stream().anyMatch(Verdict::fails)) return 1;
        return verdicts.stream().allMatch(Verdict::holds) ? 0 : 3;
    }

    private static int list() {
        for (var fault : Faults.all()) System.out.printf("%-18s %s%n", fault.name(), fault.told());
        return 0;
    }

    private static Fault fault(String name) {
        return Faults.named(name)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        commands(), "There is no fault named \"" + name + "\". ./attune drill list tells which."));
    }

    static final class TierConverter implements CommandLine.ITypeConverter<Effort.Tier> {
        @Override
        public Effort.Tier convert(String name) {
            return switch (name) {
                case "short" -> Effort.Tier.SHORT;
                case "long" -> Effort.Tier.LONG;
                default -> throw new TypeConversionException("The tier is short or long, not \"" + name + "\".");
            };
        }
    }
}
