package health.attune.bench.checkins;

import health.attune.bench.checkins.Clinic.Someone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Check-ins through the service, and beside them the same rows by plain JDBC. */
@Command(
        name = "checkins",
        description = {
            "Whole PHQ-9 check-ins through HTTP as a browser makes them: opened, answered item by item, scored, checked"
                    + " for what must alarm, read models and audit written, the result read.",
            "Beside them, in alternating rounds on the same database: the same rows in the same number of commits by"
                    + " plain JDBC. Service, clients and database share this machine."
        },
        mixinStandardHelpOptions = true)
public final class CheckinsBench implements Callable<Integer> {
    private static final int[] CLIENTS = {1, 4, 16};
    private static final int PEOPLE = 32;

    @Option(names = "--seconds", defaultValue = "5", description = "How long a round lasts (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "How many of each; medians are told (default 5).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "120",
            description = "Seconds before the first round, until the service runs compiled (default 120).")
    private int warmUp;

    @Override
    public Integer call() throws Exception {
        System.setProperty("http.maxConnections", "64"); // else the driver of the clients closes and opens all the time
        try (var service = RunningService.in(Path.of("build", "bench-checkins"));
                var watch = service.connect()) {
            var clinic = Clinic.on(watch);
            var password = service.encode(Clinic.PASSWORD);
            var served = clinic.people(PEOPLE, password);
            var plain = clinic.people(PEOPLE, password);
            var seats = new ArrayList<ServedCheckin.Seat>();
            for (var person : served) seats.add(ServedCheckin.signedIn(service.address(), person));
            Round.of(served(seats, 4), Duration.ofSeconds(warmUp), watch);
            printHead();
            for (int clients : CLIENTS) compare(service, watch, new Sides(seats, plain, clients));
            SameRows.require(watch, served, plain);
        }
        return 0;
    }

    private record Sides(List<ServedCheckin.Seat> seats, List<Someone> plain, int clients) {}

    private void compare(RunningService service, java.sql.Connection watch, Sides sides) throws Exception {
        var through = new ArrayList<Round>();
        var past = new ArrayList<Round>();
        var writers = plain(service, sides);
        try {
            for (int i = 0; i < rounds; i++) {
                through.add(Round.of(served(sides.seats(), sides.clients()), Duration.ofSeconds(seconds), watch));
                past.add(Round.of(writers, Duration.ofSeconds(seconds), watch));
            }
        } finally {
            for (var writer : writers) writer.close();
        }
        print(sides.clients(), "service", through);
        print(sides.clients(), "plain JDBC", past);
        System.out.printf(
                "%8d  the service commits %.2f times as often as plain JDBC%n",
                sides.clients(), median(through, Round::commitsPerSecond) / median(past, Round::commitsPerSecond));
    }

    private static List<ServedCheckin> served(List<ServedCheckin.Seat> seats, int clients) {
        var each = new ArrayList<ServedCheckin>();
        for (int i = 0; i < clients; i++) each.add(new ServedCheckin(share(seats, i, clients)));
        return each;
    }

    private static List<PlainCheckin> plain(RunningService service, Sides sides) throws Exception {
        var each = new ArrayList<PlainCheckin>();
        for (int i = 0; i < sides.clients(); i++)
            each.add(new PlainCheckin(service.connect(), share(sides.plain(), i, sides.clients())));
        return each;
    }

    private static <T> List<T> share(List<T> all, int which, int of) {
        int size = all.size() / of;
        return all.subList(which * size, (which + 1) * size);
    }

    private static void printHead() {
        System.out.printf(
                "%n%8s  %-10s %12s %12s %12s %14s %18s %22s%n",
                "clients",
                "",
                "check-ins/s",
                "commits/s",
                "per check-in",
                "CPU ms/commit",
                "answer p50 p99 ms",
                "check-in p50 p99 ms");
    }

    private static void print(int clients, String side, List<Round> rounds) {
        System.out.printf(
                "%8d  %-10s %12.1f %12.0f %12.1f %14.2f %9.1f %8.1f %12.0f %9.0f%n",
                clients,
                side,
                median(rounds, Round::checkinsPerSecond),
                median(rounds, Round::commitsPerSecond),
                median(rounds, Round::commitsPerCheckin),
                median(rounds, Round::processorPerCommit),
                median(rounds, round -> round.laps().answer(0.5)),
                median(rounds, round -> round.laps().answer(0.99)),
                median(rounds, round -> round.laps().checkin(0.5)),
                median(rounds, round -> round.laps().checkin(0.99)));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
