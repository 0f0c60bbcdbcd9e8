package health.attune.console.notices;

import health.attune.access.Accounts;
import health.attune.console.Console;
import health.attune.console.Service;
import health.attune.notices.TestNotices;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows whether what Attune sends arrives. */
@Command(name = "notices", mixinStandardHelpOptions = true, description = "Shows whether what Attune sends arrives.")
public final class NoticesCommand implements Runnable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: notices test --to LOGIN.");
    }

    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = {
                "Sends a test notice by every way an account is reached by, and tells what became of it.",
                "",
                "The running service sends it; this command only queues it and waits for a minute at most.",
                ""
            },
            exitCodeListHeading = "%nIt ends with:%n",
            exitCodeList = {
                "0:every way took it",
                "1:a way did not, or there is none; what is wrong is told",
                "2:asked for wrongly"
            })
    int test(
            @Option(
                            names = "--to",
                            required = true,
                            paramLabel = "LOGIN",
                            description = "what its holder signs in with")
                    String login)
            throws InterruptedException {
        var out = spec.commandLine().getOut();
        try (var context = Service.onData(console.service(), out)) {
            var tests = context.getBean(TestNotices.class);
            var account = context.getBean(Accounts.class).withLogin(login).orElseThrow(NobodyOfThatLogin::new);
            return report(await(tests, tests.send(account)), out);
        }
    }

    private static List<TestNotices.Gone> await(TestNotices tests, String key) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var gone = tests.ways(key);
        while (gone.stream().anyMatch(TestNotices.Gone::waits) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            gone = tests.ways(key);
        }
        return gone;
    }

    static int report(List<TestNotices.Gone> gone, PrintWriter out) {
        if (gone.isEmpty())
            out.println("There is no way to reach that account outside of Attune: no channel is set up, or its holder"
                    + " has confirmed no address (Account, How we reach you).");
        for (var way : gone) out.println(way.channel().word() + ": " + sentence(way));
        out.flush();
        return !gone.isEmpty() && gone.stream().allMatch(TestNotices.Gone::isDelivered) ? 0 : 1;
    }

    private static String sentence(TestNotices.Gone way) {
        if (way.isDelivered()) return "taken by the server of the recipient.";
        if (!way.waits()) return "refused (" + way.fault() + "). docs/howto/notices.md says what that means.";
        return way.fault() == null
                ? "still waiting. Does the service run?"
                : "not taken yet (" + way.fault() + "); the service goes on trying.";
    }

    /** There is no account to send to. */
    static final class NobodyOfThatLogin extends RuntimeException {
        NobodyOfThatLogin() {
            super("Nobody signs in with that login, and nothing was sent.");
        }
    }
}
