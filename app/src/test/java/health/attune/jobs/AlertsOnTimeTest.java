package health.attune.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.alerts.escalation.StoppedSweep;
import health.attune.database.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances with their real jobs: an alert goes on within ten seconds of its time, also where one stops. */
@AttuneTest
class AlertsOnTimeTest {
    private static final double TEN_SECONDS = 10.0;
    private static final int MANY = 1_000;

    @Autowired
    World world;

    @Autowired
    Alerts alerts;

    @Autowired
    List<Job> jobs;

    @Autowired
    DataSource source;

    @Autowired
    DatabaseTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext service;

    UUID program;
    UUID site;

    @BeforeEach
    void aSite() {
        site = world.site();
        program = world.program(site);
        jdbc.sql("update alerts.clock set next_at = null").update();
    }

    @Test
    void anAlertGoesOnWithinTenSecondsOfItsTime() throws InterruptedException {
        var alert = raise(person());
        dueIn(alert, Duration.ofSeconds(3));
        try (var one = running(sweep());
                var other = running(sweep())) {
            assertThat(one).isNotSameAs(other);
            await(alert, 1);
        }
        assertThat(events(alert)).isEqualTo(1);
        tell("one alert, two instances", secondsAfterItsTime(List.of(alert)));
    }

    @Test
    void itDoesSoWhereTheInstanceThatTookItUpStopsInTheMiddle() throws Exception {
        var alert = raise(person());
        dueIn(alert, Duration.ZERO);
        var stopped = new StoppedSweep(service);
        try (var paused = running(stopped.job())) {
            assertThat(stopped.stopped.await(20, TimeUnit.SECONDS)).isTrue();
            try (var other = running(sweep())) {
                assertThat(other).isNotSameAs(paused);
                await(alert, 1);
            }
            stopped.goOn.countDown();
            for (int i = 0; i < 100 && stopped.afterwards.get() == null; i++) Thread.sleep(100);
        }
        assertThat(stopped.afterwards.get()).as("what it had done was let go").isNotNull();
        assertThat(events(alert)).as("it went on once").isEqualTo(1);
        tell("one alert, one instance stopped in the middle", secondsAfterItsTime(List.of(alert)));
    }

    @Test
    void aThousandAtOnceGoOnInTime() throws InterruptedException {
        var people = new ArrayList<UUID>();
        for (int i = 0; i < 100; i++) people.add(person());
        var begun = System.nanoTime();
        var raised = new ArrayList<UUID>();
        for (int i = 0; i < MANY; i++) raised.add(raise(people.get(i % people.size())));
        var raising = Duration.ofNanos(System.nanoTime() - begun);
        for (var table :
                List.of("alerts.alert set due_at = now() where id", "alerts.clock set next_at = now() where alert_id"))
            jdbc.sql("update " + table + " = any(?)")
                    .param(raised.toArray(UUID[]::new))
                    .update();
        try (var one = running(sweep());
                var other = running(sweep())) {
            assertThat(one).isNotSameAs(other);
            for (int i = 0; i < 600 && gone(raised) < MANY; i++) Thread.sleep(100);
        }
        assertThat(gone(raised)).isEqualTo(MANY);
        assertThat(raised)
                .as("each of them once")
                .allSatisfy(alert -> assertThat(events(alert)).isEqualTo(1));
        System.out.printf("alerts on time: %d raised in %d ms%n", MANY, raising.toMillis());
        System.out.printf("alerts on time: the last of %d after %.1f s%n", MANY, secondsAfterItsTime(raised));
    }

    private void tell(String what, double seconds) {
        System.out.printf("alerts on time: %s: %.1f s after its time%n", what, seconds);
        assertThat(seconds).isLessThan(TEN_SECONDS);
    }

    private UUID person() {
        var person = world.person("Luis", "Ortega");
        var episode = world.episode(person, program);
        world.joinTeam(world.staff("care-manager", site, program), episode, true);
        world.joinTeam(world.staff("therapist", site, program), episode, false);
        return person;
    }

    private UUID raise(UUID person) {
        var response = Ids.next();
        transaction.executeWithoutResult(status -> alerts.raise(
                new Concern(person, response, "phq-9", "1", "phq9-9", 1, Reason.POSITIVE, Urgency.IMMEDIATE), null));
        return jdbc.sql("select id from alerts.alert where response_id = ?")
                .param(response)
                .query(UUID.class)
                .single();
    }

    private void dueIn(UUID alert, Duration time) {
        jdbc.sql("update alerts.alert set due_at = now() + make_interval(secs => ?) where id = ?")
                .params(time.toSeconds(), alert)
                .update();
        jdbc.sql("update alerts.clock set next_at = now() + make_interval(secs => ?) where alert_id = ?")
                .params(time.toSeconds(), alert)
                .update();
    }

    private double secondsAfterItsTime(List<UUID> raised) {
        return jdbc.sql("""
                select extract(epoch from max(e.at) - min(a.due_at)) from alerts.event e
                join alerts.alert a on a.id = e.alert_id
                where e.escalated_to is not null and a.id = any(?)
                """)
                .param(raised.toArray(UUID[]::new))
                .query(Double.class)
                .single();
    }

    private int gone(List<UUID> raised) {
        return jdbc.sql("select count(distinct alert_id) from alerts.event"
                        + " where escalated_to is not null and alert_id = any(?)")
                .param(raised.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private int events(UUID alert) {
        return jdbc.sql("select count(*) from alerts.event where escalated_to is not null and alert_id = ?")
                .param(alert)
                .query(Integer.class)
                .single();
    }

    private void await(UUID alert, int times) throws InterruptedException {
        for (int i = 0; i < 300 && events(alert) < times; i++) Thread.sleep(100);
    }

    private Job sweep() {
        return jobs.stream()
                .filter(job -> job.name().equals("alerts.sweep"))
                .findFirst()
                .orElseThrow();
    }

    private Running running(Job job) {
        var instance = new Jobs(new JobSettings(true), List.of(job), source, time);
        instance.start();
        return new Running(instance);
    }

    private record Running(Jobs instance) implements AutoCloseable {
        @Override
        public void close() {
            instance.stop();
        }
    }
}
