package health.attune.console.audit;

import health.attune.audit.Verification;
import health.attune.console.Service;
import health.attune.console.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Goes through the whole audit trail and names the first entry or batch that is not as the service wrote it:"
                    + " changed, deleted, put in, put elsewhere, cut off, or older than what was known already.",
            "",
            "Works beside a running service and without one, and changes nothing. It needs the key of the service, and"
                    + " the files of heads that the service writes beside the database; what that protects from, and"
                    + " where to keep them, is told in docs/howto/audit.md.",
            ""
        },
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {
            "0:everything is as it was written",
            "1:something is wrong or missing, or could not be compared; the sentence says what",
            "2:asked for wrongly"
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AuditCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--heads",
            arity = "1..*",
            paramLabel = "FILE",
            description = "files of heads, one of each instance; without it, the one that this instance writes")
    private List<Path> heads = List.of();

    @Override
    public Integer call() {
        var files = heads.stream().map(Typed::path).toList();
        for (var file : files)
            if (!Files.isRegularFile(file) || !Files.isReadable(file))
                throw new ParameterException(spec.commandLine(), "There is no file " + file + " that can be read.");
        var out = spec.commandLine().getOut();
        try (var context = Service.onData(parent.service(), out)) {
            var verdict = context.getBean(Verification.class).verify(files);
            verdict.sentences().forEach(out::println);
            out.flush();
            return verdict.isGood() ? 0 : 1;
        }
    }
}
