package health.attune.bench.person;

import health.attune.Attune;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.bench.Superuser;
import health.attune.bench.networks.Copies;
import health.attune.bench.networks.Loading;
import health.attune.bench.networks.Times;
import health.attune.bench.networks.Visitor;
import health.attune.demo.Demonstration;
import health.attune.demo.SignIn;
import health.attune.simulator.sites.Size;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A made-up network that is served, and in it two people of one care manager: five years of answers, and one. */
final class BenchNetwork implements AutoCloseable {
    private static final int FIVE_YEARS = 260;

    /** Responses are copied without their answers. */
    private static final List<String> TABLES = List.of(
            "people.person",
            "access.relationship",
            "programs.episode",
            "checkins.schedule",
            "checkins.checkin",
            "checkins.response",
            "checkins.score",
            "assets.standing",
            "contacts.contact",
            "circumstances.circumstance");

    private final ConfigurableApplicationContext service;
    private final SignIn careManager;
    private final UUID five;
    private final UUID once;

    private BenchNetwork(ConfigurableApplicationContext service, SignIn careManager) {
        this.service = service;
        this.careManager = careManager;
        var guests = new Guests(service, worker());
        five = guests.arrive("Five Years", FIVE_YEARS);
        once = guests.arrive("One Answer", 1);
        Superuser.of(service).jdbc().sql("analyze").update();
    }

    /** Loads the network where it is not there yet. */
    static BenchNetwork at(Path folder, Size size, long people, PrintStream out) {
        var service = new SpringApplicationBuilder(Attune.class)
                .run(
                        "--server.port=0",
                        "--attune.database.folder=" + folder.toAbsolutePath(),
                        "--attune.sign-in.staff-second-factor=false");
        try {
            var progress = new Loading(out);
            var made = size == Size.COUNTY ? Size.CLINIC : size;
            var network = service.getBean(Demonstration.class)
                    .load(made, 1, (loaded, of, answers) -> progress.reached(loaded, of));
            if (network.people() != made.people())
                throw new IllegalStateException("Another network is in " + folder + ": remove that folder.");
            if (made != size)
                new Copies(Superuser.of(service), TABLES).until(people, reached -> progress.reached(reached, people));
            return new BenchNetwork(service, network.signIns().getFirst());
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    long people() {
        return count("select count(*) from people.person");
    }

    List<Times> measure(int times) {
        var rows = new BareRows(service, five);
        try (var visitor = Visitor.signedIn(address(), careManager.login(), careManager.passphrase())) {
            var page = "/people/" + five;
            return List.of(
                    Times.of("the page, five years of weekly check-ins", times, () -> visitor.read(page)),
                    Times.of(
                            "the same page of a person with one check-in",
                            times,
                            () -> visitor.read("/people/" + once)),
                    Times.of("its rows read bare, JDBC and no page", times, rows::read),
                    Times.of("the page with all five years drawn", times, () -> visitor.read(page + "?span=all")),
                    Times.of("the facts of the explored chart", times, () -> visitor.read(page + "/timeline")));
        }
    }

    private Principal worker() {
        var account = service.getBean(JdbcClient.class)
                .sql("select id from access.account where login = ?")
                .param(careManager.login())
                .query(UUID.class)
                .single();
        return service.getBean(Accounts.class).principal(account).orElseThrow();
    }

    private long count(String sql) {
        return service.getBean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private String address() {
        return "http://localhost:" + service.getBean(Environment.class).getProperty("local.server.port");
    }

    @Override
    public void close() {
        service.close();
    }
}
