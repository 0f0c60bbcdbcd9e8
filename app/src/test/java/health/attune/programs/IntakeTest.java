package health.attune.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class IntakeTest {
    private static final Intake.NewPlace NEW =
            new Intake.NewPlace(IntegrationModel.CO_LOCATED, ZoneId.of("America/Denver"), "Wellness visits");
    private static final LocalDate DAY = LocalDate.of(2014, 1, 1);

    @Autowired
    Intake intake;

    @Autowired
    Episodes episodes;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Principal job = Principal.job(Ids.next(), "nobody began it");

    @BeforeEach
    void anImportIsUnderWay() {
        job = world.importJob();
    }

    private final Intake.Names names = new Intake.Names("Organization " + Ids.next(), "Clinic", "Program");

    @Test
    void whatIsMissingIsMadeOnceAndFoundAgain() {
        assertThat(transaction.<Boolean>execute(status -> intake.find(names).isEmpty()))
                .isTrue();
        var place = make(names);
        assertThat(place.zone()).isEqualTo(ZoneId.of("America/Denver"));
        assertThat(make(names)).isEqualTo(place);
        var sibling = make(new Intake.Names(names.organization(), names.site(), "Another program"));
        assertThat(sibling.siteId()).isEqualTo(place.siteId());
        assertThat(sibling.programId()).isNotEqualTo(place.programId());
    }

    @Test
    void aPersonIsServedOnceAndSinceTheOldestDay() {
        var place = make(names);
        var person = world.person("Ana", "Muñoz");
        var episode = serve(place, person, DAY);
        assertThat(serve(place, person, DAY.plusYears(1))).isEqualTo(episode);
        assertThat(startedOn(episode)).isEqualTo(DAY);
        serve(place, person, DAY.minusDays(1));
        assertThat(startedOn(episode)).isEqualTo(DAY.minusDays(1));
        var colleague = world.staff("therapist", place.siteId(), place.programId());
        assertThat(jdbc.sql("select * from access.relations_of(?, ?, access.ground_of(?))")
                        .params(colleague.id(), person, colleague.id())
                        .query(String.class)
                        .list())
                .containsExactly("same_program");
        assertThat(jdbc.sql("select count(*) from audit.entry where actor_id = ? and person_id = ?")
                        .params(job.id(), person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anEpisodeThatPeopleBeganKeepsItsBeginning() {
        var place = make(names);
        var person = world.person("Bo", "Lind");
        var episode = world.episode(person, place.programId());
        var began = startedOn(episode);
        assertThat(serve(place, person, DAY)).isEqualTo(episode);
        assertThat(startedOn(episode)).isEqualTo(began);
    }

    @Test
    void olderAnswersTakeNobodyIntoCareAgain() {
        var place = make(names);
        var person = world.person("Cora", "Diaz");
        var episode = serve(place, person, DAY);
        var manager = world.staff("care-manager", place.siteId(), place.programId());
        world.joinTeam(manager, episode, true);
        episodes.finish(manager, episode, Episode.EndReason.GOALS_REACHED);
        assertThat(serve(place, person, DAY.plusYears(1)))
                .as("during that care")
                .isEqualTo(episode);
        assertThat(serve(place, person, DAY.minusYears(1))).as("before it").isEqualTo(episode);
        assertThat(startedOn(episode)).isEqualTo(DAY);
        assertThat(episodes.of(manager, person))
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo(Episode.Status.FINISHED));
        assertThat(serve(place, person, World.today().plusDays(2)))
                .as("after it they came again")
                .isNotEqualTo(episode);
    }

    @Test
    void onlyAJobMakesPlacesThisWay() {
        var staff = Principal.staff(Ids.next(), "Somebody");
        assertThatThrownBy(() -> transaction.execute(status -> intake.make(staff, names, NEW)))
                .isInstanceOf(NotThere.class);
    }

    private Intake.Place make(Intake.Names wanted) {
        return transaction.execute(status -> intake.make(job, wanted, NEW));
    }

    private UUID serve(Intake.Place place, UUID person, LocalDate since) {
        var day = new Intake.Day(person, since);
        return transaction.execute(status ->
                Objects.requireNonNull(intake.serve(job, place, List.of(day)).get(day)));
    }

    private LocalDate startedOn(UUID episode) {
        return jdbc.sql("select started_on from programs.episode where id = ?")
                .param(episode)
                .query(LocalDate.class)
                .single();
    }
}
