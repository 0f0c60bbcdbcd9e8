package health.attune.drill.load;

import health.attune.drill.clients.Answer;
import health.attune.drill.clients.Desk;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.load.Staff.Member;
import health.attune.drill.load.Staff.Role;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everybody who sends something: which request each arrival of the plan becomes. */
final class Crowd {
    /** So many are at it at usual times: each goes on every second or two. Others begin when all of these wait. */
    private static final int WALKING = 30;

    private final Staff staff;
    private final Ledger ledger;
    private final Queue<Walker> walking = new ConcurrentLinkedQueue<>();
    private final Queue<Walker> resting;
    private final Queue<UUID> alerts = new ConcurrentLinkedQueue<>();
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

    Crowd(Staff staff, Collection<Walker> walkers, Ledger ledger) {
        this.staff = staff;
        this.resting = new ConcurrentLinkedQueue<>(walkers);
        for (int i = 0; i < WALKING && !resting.isEmpty(); i++) walking.add(resting.remove());
        this.ledger = ledger;
    }

    /** A request that is about to be sent. */
    record Request(Kind kind, Sending sending) {}

    @FunctionalInterface
    interface Sending {
        Answer send() throws IOException;
    }

    /** Empty where a step in a check-in is to be sent, and all wait for the answer to their last one. */
    Optional<Request> request(Mix mix, SplittableRandom chance) {
        return switch (mix) {
            case CHECKIN -> step(chance);
            case HOME -> get(Kind.HOME, "/", staff.any(chance, Role.CARE_MANAGER, Role.THERAPIST));
            case PEOPLE -> get(Kind.PEOPLE, "/people", staff.any(chance, Role.CARE_MANAGER, Role.FRONT_DESK));
            case SEARCH -> search(chance);
            case PERSON -> person(staff.any(chance, Role.CARE_MANAGER, Role.THERAPIST), chance);
            case PROGRAMS -> get(Kind.PROGRAMS, "/programs", staff.any(chance, Role.MANAGER));
            case STATUS -> get(Kind.STATUS, "/status", staff.any(chance, Role.ADMINISTRATOR));
            case ALERTS -> alerts(chance);
            case ALERT -> alert(chance);
            case ACKNOWLEDGEMENT -> acknowledgement(chance);
            case FILE -> get(Kind.FILE, staff.file(chance), staff.any(chance, Role.values()));
        };
    }

    private Optional<Request> step(SplittableRandom chance) {
        var walker = Optional.ofNullable(walking.poll()).or(() -> Optional.ofNullable(resting.poll()));
        var desk = staff.any(chance, Role.CARE_MANAGER).desk();
        return walker.map(who -> new Request(who.next(), () -> {
            try {
                return who.go(desk, chance);
            } finally {
                walking.add(who);
            }
        }));
    }

    private Optional<Request> search(SplittableRandom chance) {
        var desk = staff.any(chance, Role.CARE_MANAGER, Role.FRONT_DESK).desk();
        var sought = Map.of("sought", String.valueOf((char) ('a' + chance.nextInt(26))));
        return Optional.of(new Request(Kind.SEARCH, () -> desk.browser().post("/people/search", sought)));
    }

    private static Optional<Request> person(Member who, SplittableRandom chance) {
        var person = who.people().get(chance.nextInt(who.people().size()));
        return get(Kind.PERSON, "/people/" + person, who);
    }

    private Optional<Request> alerts(SplittableRandom chance) {
        var desk = staff.any(chance, Role.CARE_MANAGER).desk();
        return Optional.of(new Request(Kind.ALERTS, () -> {
            var page = desk.browser().get("/alerts");
            Desk.alertsOn(page).stream().filter(taken::add).forEach(alerts::add);
            return page;
        }));
    }

    private Optional<Request> alert(SplittableRandom chance) {
        var alert = alerts.peek();
        if (alert == null) return alerts(chance);
        return get(Kind.ALERT, "/alerts/" + alert, staff.any(chance, Role.CARE_MANAGER));
    }

    private Optional<Request> acknowledgement(SplittableRandom chance) {
        var alert = alerts.poll();
        if (alert == null) return alerts(chance);
        var desk = staff.any(chance, Role.CARE_MANAGER).desk();
        return Optional.of(new Request(Kind.ACKNOWLEDGEMENT, () -> {
            var told = desk.acknowledge(alert, ledger);
            if (told.isRefusedForNow()) alerts.add(alert);
            return told;
        }));
    }

    private static Optional<Request> get(Kind kind, String path, Member who) {
        return Optional.of(new Request(kind, () -> who.desk().browser().get(path)));
    }
}
