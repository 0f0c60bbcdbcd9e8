package health.attune.console;

import health.attune.imports.Finished;
import health.attune.imports.ImportOrder;
import health.attune.imports.ImportOrder.Way;
import health.attune.imports.Imports;
import health.attune.imports.MappingUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "csv",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes in tables of answers, each row one person, and the spreadsheet of a caseload. A mapping tells what"
                    + " the columns mean; how to write one is told in docs/howto/import-csv.md.",
            "",
            "Works beside a running service and without one. Sent twice, a row is taken in once; a run that was stopped"
                    + " goes on when the command is repeated.",
            ""
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:everything was taken in, or was there already",
            "1:nothing was taken in, or a file was not read to its end",
            "2:asked for wrongly, or the mapping has problems; nothing was read",
            "3:taken in, but for rows that were refused"
        })
final class ImportCsvCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ImportCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE.yaml",
            description = "what the columns mean: a file, or the name of a mapping that comes with Attune: nhanes")
    private String mapping = "";

    @Option(names = "--dry-run", description = "do everything but the writing")
    private boolean dryRun;

    @Option(
            names = "--correct",
            description = "put answers that differ from what was taken in before in their place; the earlier ones are"
                    + " kept, superseded")
    private boolean correct;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            defaultValue = "import-reports",
            description = "where reports and lists of refused rows are written (default: ${DEFAULT-VALUE})")
    private Path reports = Path.of("import-reports");

    @Parameters(arity = "1..*", paramLabel = "FILE.csv", description = "the tables")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        var tables = files.stream().map(Typed::path).toList();
        for (var table : tables)
            if (!Files.isRegularFile(table) || !Files.isReadable(table))
                throw new ParameterException(spec.commandLine(), "There is no file " + table + " that can be read.");
        var folder = Files.createDirectories(Typed.path(reports));
        try (var context =
                Service.withoutPages(parent.service(), spec.commandLine().getOut())) {
            return takeIn(context.getBean(Imports.class), tables, folder);
        } catch (MappingUnusable e) {
            spec.commandLine().getErr().println("attune: nothing was read, since the mapping has problems:");
            e.problems().forEach(problem -> spec.commandLine().getErr().println("  " + problem));
            return 2;
        }
    }

    private int takeIn(Imports imports, List<Path> tables, Path folder) throws IOException, MappingUnusable {
        var plan = imports.plan(
                mapping.matches("[a-z0-9-]+")
                        ? mapping
                        : Typed.path(Path.of(mapping)).toString());
        var out = spec.commandLine().getOut();
        int ending = 0;
        for (var table : tables) {
            var progress = new ImportProgress(out, table.getFileName().toString());
            var order = new ImportOrder(table, folder, way(), System.getProperty("user.name", ""));
            var finished = imports.run(plan, order, progress::at);
            progress.end();
            tell(finished);
            ending = worse(ending, finished.report().ending());
        }
        return ending;
    }

    private void tell(Finished finished) {
        var out = spec.commandLine().getOut();
        finished.lines().forEach(out::println);
        out.println("  report: " + finished.reportFile());
        if (finished.refusedFile() != null) out.println("  refused rows: " + finished.refusedFile());
        out.println();
        out.flush();
    }

    private Way way() {
        if (correct) return dryRun ? Way.DRY_CORRECTION : Way.CORRECT;
        return dryRun ? Way.DRY_RUN : Way.TAKE_IN;
    }

    /** 1 is worse than 3, and 3 than 0. */
    private static int worse(int one, int other) {
        return one == 0 || other == 1 ? other : one;
    }
}
