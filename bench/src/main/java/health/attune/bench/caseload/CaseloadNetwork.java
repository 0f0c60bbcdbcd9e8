package health.attune.bench.caseload;

import health.attune.Attune;
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

/** A made-up network that is served, and in it a care manager on the teams of five hundred people. */
final class CaseloadNetwork implements AutoCloseable {
    private static final int CASELOAD = 500;
    private static final List<String> TABLES = List.of(
            "people.person",
            "access.relationship",
            "programs.episode",
            "checkins.schedule",
            "assets.standing",
            "contacts.contact",
            "caseload.row");

    private final ConfigurableApplicationContext service;
    private final SignIn worker;
    private final JdbcClient owner;

    private CaseloadNetwork(ConfigurableApplicationContext service, SignIn worker) {
        this.service = service;
        this.worker = worker;
        this.owner = Superuser.of(service).jdbc();
        fill();
        owner.sql("analyze").update();
    }

    /** Loads the network where it is not there yet. */
    static CaseloadNetwork at(Path folder, long people, PrintStream out) {
        var service = new SpringApplicationBuilder(Attune.class)
                .run(
                        "--server.port=0",
                        "--attune.database.folder=" + folder.toAbsolutePath(),
                        "--attune.sign-in.staff-second-factor=false");
        try {
            var progress = new Loading(out);
            var network = service.getBean(Demonstration.class)
                    .load(Size.CLINIC, 1, (loaded, of, answers) -> progress.reached(loaded, of));
            new Copies(Superuser.of(service), TABLES).until(people, reached -> progress.reached(reached, people));
            return new CaseloadNetwork(service, network.signIns().getFirst());
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /** The worker holds their role everywhere and joins teams until they have as many people as are wanted. */
    private void fill() {
        var account = account();
        owner.sql("""
                insert into access.role_grant (id, account_id, role, site_id)
                select gen_random_uuid(), :account, 'care-manager', s.id from programs.site s
                where not exists (select 1 from access.role_grant g where g.account_id = :account
                    and g.site_id = s.id and g.program_id is null)
                """).param("account", account).update();
        owner.sql("""
                insert into access.relationship (id, person_id, relation, account_id, program_id, starts_at)
                select gen_random_uuid(), w.person_id, 'care_team', :account, w.program_id, now() - interval '1 day'
                from caseload.row w where not exists (select 1 from access.relationship r
                    where r.account_id = :account and r.person_id = w.person_id and r.program_id = w.program_id)
                order by w.episode_id
                limit greatest(0, :wanted - (select count(*) from access.relationship r
                    where r.account_id = :account and r.ends_at is null))
                """).param("account", account).param("wanted", CASELOAD).update();
    }

    String name() {
        long rows = owner.sql("select count(*) from caseload.row w join access.relationship r"
                        + " on r.person_id = w.person_id and r.program_id = w.program_id"
                        + " where r.account_id = ? and r.ends_at is null")
                .param(account())
                .query(Long.class)
                .single();
        return rows + " rows in the caseload";
    }

    long people() {
        return owner.sql("select count(*) from people.person").query(Long.class).single();
    }

    List<Times> measure(int times) {
        var account = account();
        try (var visitor = Visitor.signedIn(address(), worker.login(), worker.passphrase())) {
            return List.of(
                    Times.of("the caseload, the most urgent first", times, () -> visitor.read("/caseload")),
                    Times.of("the same by name", times, () -> visitor.read("/caseload?sort=name")),
                    Times.of("its rows read bare, JDBC and no page", times, () -> bare(account)),
                    Times.of("the file of all of it", times, () -> visitor.read("/caseload/file")));
        }
    }

    /** The characters of all rows that the list is made of. */
    private long bare(UUID account) {
        var characters = new long[1];
        owner.sql("""
                select w.*, p.given_name, p.family_name from caseload.row w join people.person p on p.id = w.person_id
                join access.relationship r on r.person_id = w.person_id and r.program_id = w.program_id
                where r.account_id = ? and r.ends_at is null
                """).param(account).query(row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++)
                characters[0] += String.valueOf(row.getString(i)).length();
        });
        return characters[0];
    }

    private UUID account() {
        return owner.sql("select id from access.account where login = ?")
                .param(worker.login())
                .query(UUID.class)
                .single();
    }

    private String address() {
        return "http://localhost:" + service.getBean(Environment.class).getProperty("local.server.port");
    }

    @Override
    public void close() {
        service.close();
    }
}
