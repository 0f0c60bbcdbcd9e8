package health.attune.bench.person;

import health.attune.access.Principal;
import health.attune.access.Relationships;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.History;
import health.attune.checkins.PastCheckin;
import health.attune.checkins.PastCheckin.Given;
import health.attune.checkins.PastCheckin.PastResponse;
import health.attune.database.Ids;
import health.attune.goals.Goals;
import health.attune.people.FullName;
import health.attune.people.People;
import health.attune.people.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers people with a worker and gives each a past: weekly check-ins, contacts, events and goals. */
final class Guests {
    private static final List<String> ASKED = List.of("who-5", "brs", "ucla-3", "osss-3", "phq-9", "gad-7");

    private final ApplicationContext service;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Principal worker;

    Guests(ApplicationContext service, Principal worker) {
        this.service = service;
        this.jdbc = service.getBean(JdbcClient.class);
        this.transaction = service.getBean(TransactionTemplate.class);
        this.worker = worker;
    }

    /** A person of that worker, in care for as many weeks as they answered. */
    UUID arrive(String name, int weeks) {
        var people = service.getBean(People.class);
        var born = LocalDate.of(1990, 5, 17);
        var newcomer = People.Newcomer.of(Profile.of(FullName.of("Bench", name), born));
        people.register(worker, newcomer, people.placesFor(worker).getFirst().id());
        jdbc.sql("update programs.episode set started_on = current_date - :days where person_id = :person")
                .param("days", weeks * 7 + 1)
                .param("person", newcomer.id())
                .update();
        answer(newcomer.id(), weeks);
        live(newcomer.id(), weeks);
        return newcomer.id();
    }

    private void answer(UUID person, int weeks) {
        transaction.executeWithoutResult(status -> {
            var relationships = service.getBean(Relationships.class);
            var job = relationships.beginImport("bench");
            var answers = new WeeklyAnswers(person.hashCode(), ASKED);
            service.getBean(History.class)
                    .record(
                            job,
                            IntStream.range(0, weeks)
                                    .mapToObj(week -> checkin(person, weeks, week, answers))
                                    .toList());
            relationships.endJob(job.id());
        });
    }

    private static PastCheckin checkin(UUID person, int weeks, int week, WeeklyAnswers answers) {
        var at = Instant.now().minus(Duration.ofDays(7L * (weeks - 1 - week)));
        var responses = answers.in(week, weeks).stream()
                .map(one -> new PastResponse(Ids.next(), one.instrument(), one.answers()))
                .toList();
        return new PastCheckin(Ids.next(), person, null, new Given(at, AnsweredBy.PERSON, "en"), responses);
    }

    /** A contact every two weeks, an event every half year, a goal every year. */
    private void live(UUID person, int weeks) {
        fill(person, weeks / 2, """
                insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,
                    minutes, outcome, at, recorded_at, recorded_by)
                select gen_random_uuid(), :person, :worker, 'person', 'phone', 'follow-up', true, 20, 'completed',
                    now() - n * interval '14 days', now(), :worker
                from generate_series(1, :times) n
                """);
        fill(person, weeks / 26, """
                insert into circumstances.circumstance
                    (id, person_id, kind, words, from_on, to_on, by_person, recorded_at, recorded_by)
                select gen_random_uuid(), :person, 'job-loss', 'In my own words.', current_date - n * 180,
                    current_date - n * 180 + 40, true, now(), :worker
                from generate_series(1, :times) n
                """);
        var goals = service.getBean(Goals.class);
        for (int year = 0; year < weeks / 52; year++)
            goals.add(worker, person, Ids.next(), "Walk to the lake, all the way around.");
    }

    private void fill(UUID person, int times, String sql) {
        jdbc.sql(sql)
                .param("person", person)
                .param("worker", worker.id())
                .param("times", times)
                .update();
    }
}
