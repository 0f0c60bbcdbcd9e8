package health.attune.drill.load;

import health.attune.drill.clients.Clinic;
import health.attune.drill.clients.Desk;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.machine.PauseMeter;
import health.attune.drill.product.DataFolder;
import health.attune.drill.product.Instance;
import health.attune.drill.product.Product;
import health.attune.drill.verdict.Judgment;
import health.attune.drill.verdict.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** One run against one service. */
final class LoadRun {
    private static final Duration SETTLING = Duration.ofSeconds(40);
    private static final int REGISTER_AT_ONCE = 4;
    private static final Duration HANGS = Duration.ofSeconds(10);

    private final Plan plan;
    private final Product product;
    private final Instance service;

    LoadRun(Plan plan, Product product, Instance service) {
        this.plan = plan;
        this.product = product;
        this.service = service;
    }

    LoadReport run(int people, Clinic clinic) throws Exception {
        try (var meter = PauseMeter.begin()) {
            return run(people, clinic, new Tally("load", plan.seed(), meter));
        }
    }

    private LoadReport run(int people, Clinic clinic, Tally tally) throws Exception {
        var figures = new Figures(plan);
        var setting = new LinkedHashMap<String, Object>();
        try (var ledger = Ledger.quick(product.folder().resolve("ledgers/load.csv"))) {
            var staff = Staff.signedIn(service.address(), Clinic.everybody(service));
            var walkers = register(clinic.desk(service.address()), people).stream()
                    .map(person -> new Walker(person, service.address(), ledger))
                    .toList();
            new OpenLoop(new Crowd(staff, walkers, ledger), figures).run(plan.arrivals());
            setting.putAll(setting(people, staff, figures));
            settle(product.data());
            try (var connection = product.data().connect()) {
                tally.add(Judgment.of(connection, ledger.entries()));
            }
        }
        judge(figures, tally);
        return new LoadReport(setting, figures, tally.verdict());
    }

    private static List<UUID> register(Desk desk, int count) throws Exception {
        try (var threads = Executors.newFixedThreadPool(REGISTER_AT_ONCE)) {
            var each = new ArrayList<Callable<List<UUID>>>();
            for (int i = 0; i < count; i++) each.add(() -> Clinic.people(desk.copy(), 1));
            var people = new ArrayList<UUID>();
            for (var done : threads.invokeAll(each)) people.addAll(done.get());
            return people;
        }
    }

    private static void settle(DataFolder data) throws InterruptedException {
        long until = System.nanoTime() + SETTLING.toNanos();
        while (!data.isSpoolEmpty() && System.nanoTime() < until) Thread.sleep(100);
    }

    private void judge(Figures figures, Tally tally) {
        tally.require(figures.sending().keptUp(plan), "the sender keeps up with what it is to send");
        var usual = figures.of(Phase.USUAL, _ -> true);
        tally.require(usual.failed() + usual.refused() == 0, "at usual times everything is answered");
        var overload = figures.of(Phase.OVERLOAD, _ -> true);
        tally.require(overload.failed() == 0, "under overload all are answered, or told when to come again");
        tally.require(
                overload.longest().compareTo(HANGS) < 0
                        && overload.refusedAt(100).compareTo(HANGS) < 0,
                "under overload nobody waits for ten seconds");
        var limit = Recovery.limit(usual.at(99));
        var recovered = Recovery.of(figures.after(), limit, Duration.ofSeconds(Plan.AFTER_SECONDS));
        tally.figure("quick is, ms at p99", LoadReport.millis(limit));
        tally.require(recovered.isPresent(), "it is quick again within " + Plan.AFTER_SECONDS + " s of the overload");
        recovered.ifPresent(tally::ready);
    }

    private Map<String, Object> setting(int people, Staff staff, Figures figures) {
        var setting = new LinkedHashMap<String, Object>();
        setting.put("requests a second", plan.rate() + ", and " + plan.rate() * plan.times() + " in the overload");
        for (var phase : Phase.values())
            setting.put("seconds " + phase.name().toLowerCase(Locale.ROOT), plan.secondsOf(phase));
        setting.put("mix, an assumption of 2026-11, in percent", LoadReport.mix());
        setting.put("clinic", "the small demonstration, and " + people + " more people who answer");
        setting.put("sessions of staff", staff.sessions());
        var server = Effort.of(service.pid());
        setting.put("most memory of the service, MB", server.mostMemory());
        setting.put("processor time of the service, s", server.processor().toSeconds());
        var sender = Effort.of(ProcessHandle.current().pid());
        setting.put("processor time of the sender, s", sender.processor().toSeconds());
        setting.put(
                "sent later than meant, p99 ms",
                LoadReport.millis(figures.sending().late()));
        setting.put(
                "sent later than meant, most ms",
                LoadReport.millis(figures.sending().latest()));
        setting.put("steps for which nobody was free", figures.countWithoutAnybody());
        return setting;
    }
}
