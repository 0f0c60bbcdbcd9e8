package health.attune.drill.requests;

import health.attune.drill.clients.Clinic;
import health.attune.drill.product.Instance;
import health.attune.drill.product.Packaged;
import health.attune.drill.product.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends the packaged product made-up requests and tells which it answered as no request may be answered. */
@Command(
        name = "drill fuzz requests",
        description = {
            "Starts the packaged product with its demonstration and sends every address of it made-up requests:"
                    + " right, foreign and broken ids, fields of its own forms and odd ones, wrong headers, types and"
                    + " encodings.",
            "Several people take turns: nobody, clinicians, desk, manager, administrator, privacy officer, people in"
                    + " care.",
            "No answer may be a failure, come too late, lack a header that keeps people safe, or tell the inside of the"
                    + " program; afterwards the service has to be well and its log without an error.",
            "Ends with 0 when all was well, 1 when not, 2 when asked for wrongly."
        },
        mixinStandardHelpOptions = true)
public final class RequestFuzz implements Callable<Integer> {
    private static final Pattern WHO = Pattern.compile("([a-z0-9-]+@demo\\.example) +([a-z]+(?: [a-z]+){3})");
    private static final Pattern SOMEBODY = Pattern.compile(
            "(care-manager|therapist|psychiatric-consultant|front-desk|supervisor|manager|privacy-officer"
                    + "|system-administrator|person-\\d)@.*");
    private static final int PATIENCE_MILLIS = 15_000;

    @Option(names = "--requests", defaultValue = "100000", description = "How many (default ${DEFAULT-VALUE}).")
    private int requests;

    @Option(names = "--seed", defaultValue = "1", description = "Which ones (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--senders", defaultValue = "4", description = "At once (default ${DEFAULT-VALUE}).")
    private int senders;

    public static void main(String[] args) {
        System.exit(new CommandLine(new RequestFuzz()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var packaged = Packaged.in(Path.of("build", "attune"));
        var folder =
                Path.of("build", "drill", "requests-" + ProcessHandle.current().pid());
        var product = new Product(packaged, folder);
        var made = Clinic.make(product, seed);
        try (var service = made.service()) {
            var wire = new Wire(service.port(), PATIENCE_MILLIS);
            var known = new Known();
            var field = new Sender.Field(
                    wire,
                    new Grammar(Route.in(packaged.jar()), known),
                    known,
                    new Coverage(),
                    new Accounts(product.data()),
                    new ConcurrentSkipListMap<>());
            long began = System.nanoTime();
            int renewals = send(field, service);
            var report = new RequestReport(requests, (System.nanoTime() - began) / 1e9, renewals);
            System.out.println("Seed " + seed);
            return report.tell(field, service, folder) ? 0 : 1;
        }
    }

    private int send(Sender.Field field, Instance service) throws Exception {
        int renewals = 0;
        try (var threads = Executors.newFixedThreadPool(senders)) {
            var running = new ArrayList<Future<Integer>>();
            for (int i = 0; i < senders; i++)
                running.add(threads.submit(new Sender(
                        field, callers(field.wire(), service.said()), seed * 1_000 + i, requests / senders)));
            for (var one : running) renewals += one.get();
        }
        return renewals;
    }

    private static List<Caller> callers(Wire wire, String welcome) {
        var callers = new ArrayList<>(List.of(new Caller(wire, "", "")));
        var found = WHO.matcher(welcome);
        while (found.find())
            if (SOMEBODY.matcher(found.group(1)).matches())
                callers.add(new Caller(wire, found.group(1), found.group(2)));
        return callers;
    }
}
