package health.attune.drill.faults;

import health.attune.drill.product.Settings;
import health.attune.drill.verdict.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The machine of one instance has a clock that jumps, also into the nights in which clocks are changed. What counts
 * follows the database: no deadline comes early, and none late, be it that of an alert or of the contact after it.
 */
public final class Clocks implements Fault {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public String told() {
        return "the clock of one machine jumps, also into the nights when clocks change; the database's counts";
    }

    /** Wrong by so much when people begin, and by so much from the middle on. */
    private record Jump(Duration first, Duration then) {

        /** The farther of both. */
        Duration isAt() {
            return first.abs().compareTo(then.abs()) > 0 ? first : then;
        }
    }

    @Override
    public void strike(Ground ground, Effort effort, Tally tally) throws Exception {
        var file = ground.product().folder().resolve("clock");
        set(file, Duration.ZERO);
        var option = "-Dattune.faults.clock=" + file;
        int port = ground.product().data().databasePort();
        try (var second = ground.second(new Ground.Second(port, Settings.none(), List.of(option)))) {
            for (var jump : effort.isLong() ? all() : all().subList(0, 2)) {
                set(file, jump.first());
                new Scene(ground, effort, tally).rounds(name(), List.of(second.address()), random -> {
                    var well = Instant.now();
                    set(file, jump.then());
                    return well;
                });
                set(file, jump.isAt());
                handle(ground, second.address(), tally);
                set(file, Duration.ZERO);
            }
        }
    }

    private void handle(Ground ground, String address, Tally tally) throws Exception {
        try (var ledger = ground.ledger(name() + "-handling")) {
            new Handling(ground, ledger, tally).hold(address);
        }
    }

    private static List<Jump> all() {
        var hour = Duration.ofHours(1);
        var back = until(LocalDateTime.of(2026, 11, 1, 1, 59, 58));
        var ahead = until(LocalDateTime.of(2027, 3, 14, 1, 59, 58));
        return List.of(
                new Jump(Duration.ofMinutes(90), Duration.ofMinutes(-90)),
                new Jump(back, back.plus(hour)),
                new Jump(ahead, ahead.plus(hour)),
                new Jump(Duration.ZERO, Duration.ofDays(3)),
                new Jump(Duration.ofDays(-400), Duration.ZERO));
    }

    private static Duration until(LocalDateTime there) {
        return Duration.between(Instant.now(), there.atZone(NEW_YORK).toInstant());
    }

    private static void set(Path file, Duration wrongBy) throws java.io.IOException {
        var next = file.resolveSibling("clock.next");
        Files.writeString(next, wrongBy.toString());
        Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
