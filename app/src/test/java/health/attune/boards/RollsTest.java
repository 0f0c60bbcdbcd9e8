package health.attune.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.boards.BoardRow.Standing;
import health.attune.boards.Rolls.Place;
import health.attune.boards.Rolls.Said;
import health.attune.boards.Unmade.Kind;
import health.attune.caseload.CaseloadOf;
import health.attune.database.Ids;
import health.attune.pages.forms.AlreadySent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A planned contact that was not made goes on from day to day, once a day, until somebody is met. */
@AttuneTest
class RollsTest {
    @Autowired
    World world;

    @Autowired
    Team teams;

    @Autowired
    Rolls rolls;

    @Autowired
    Boards boards;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Protected guarded;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext service;

    private Team.Of team;
    private UUID person;
    private Place place;

    @BeforeEach
    void somebodyWhoDidNotCome() {
        team = teams.two();
        person = teams.person(team, "Amina Yusuf");
        place = new Place(person, teams.episode(person));
        teams.missed(team, person, 3);
    }

    @Test
    void ofTwoWhoRollTheSameContactAtOnceOneWritesAndTheOtherIsTold() throws Exception {
        var both = Writers.into("boards.roll", service, List.of(rolls(team.worker()), rolls(team.colleague())));
        assertThat(both).containsExactlyInAnyOrder("rolled", "told");
        assertThat(count()).isEqualTo(1);
        for (var who : List.of(team.worker(), team.colleague()))
            assertThat(row(who).rolled().newest().orElseThrow().reason()).isEqualTo("not-reached");
    }

    private Callable<String> rolls(Principal who) {
        return () -> {
            try {
                rolls.roll(who, place, said("not-reached"));
                return "rolled";
            } catch (RollRefused refused) {
                return "told";
            }
        };
    }

    @Test
    void sentTwiceItIsRolledOnce() {
        var said = said("worker-away");
        rolls.roll(team.worker(), place, said);
        rolls.roll(team.worker(), place, said);
        assertThat(count()).isEqualTo(1);
        var other = new Said(said.id(), "not-reached", null);
        assertThatThrownBy(() -> rolls.roll(team.worker(), place, other)).isInstanceOf(AlreadySent.class);
        rolls.undo(team.worker(), place);
        assertThatThrownBy(() -> rolls.roll(team.worker(), place, said)).isInstanceOf(AlreadySent.class);
    }

    @Test
    void whereNobodySaysAnythingFurtherItIsNotMadeOnceTheNextDayIsOver() {
        rolls.roll(team.worker(), place, said("not-reached"));
        aDayLater();
        assertThat(row(team.worker()).standing()).isEqualTo(Standing.ROLLED);
        aDayLater();
        assertThat(row(team.worker()).standing()).isEqualTo(Standing.NOT_MADE);
    }

    @Test
    void itGoesOnFromDayToDayUntilSomebodyIsMet() {
        assertThat(row(team.worker()).standing()).isEqualTo(Standing.NOT_MADE);
        rolls.roll(team.worker(), place, said("not-reached"));
        assertThat(row(team.worker())).satisfies(row -> {
            assertThat(row.standing()).isEqualTo(Standing.ROLLED);
            assertThat(row.unmade()).isNull();
        });
        aDayLater();
        assertThat(row(team.worker()).unmade()).extracting(Unmade::kind).isEqualTo(Kind.ROLLED);
        rolls.roll(team.colleague(), place, said("canceled-by-person"));
        assertThat(row(team.worker()).rolled().times()).isEqualTo(2);
        caseload.call(team.colleague(), person, "not-reached", 0);
        assertThat(row(team.worker()).rolled().times()).as("an attempt is none").isEqualTo(2);
        caseload.call(team.colleague(), person, "completed", 0);
        assertThat(row(team.worker()).rolled().times()).isZero();
        assertThat(row(team.worker()).standing()).isEqualTo(Standing.PLANNED);
        assertThatThrownBy(() -> rolls.roll(team.worker(), place, said("not-reached")))
                .isInstanceOf(RollRefused.class);
    }

    @Test
    void takenBackItStandsOutAsBefore() {
        rolls.roll(team.worker(), place, said("not-reached"));
        rolls.undo(team.colleague(), place);
        assertThat(row(team.worker()).standing()).isEqualTo(Standing.NOT_MADE);
        rolls.roll(team.worker(), place, said("worker-away"));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void inAProgramUnderPart2ItIsLabeledAndKeptFromOthers() {
        var program = guarded.program(team.site());
        var protectedTeam = teams.in(team.site(), program);
        var one = teams.person(protectedTeam, "Bo Reyes");
        teams.missed(protectedTeam, one, 3);
        rolls.roll(protectedTeam.worker(), new Place(one, teams.episode(one)), said("not-reached"));
        assertThat(jdbc.sql("select labels <> '{}' from boards.roll where person_id = ?")
                        .param(one)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        var outside = world.staff("care-manager", team.site(), null);
        world.relate(outside, Relation.CARE_TEAM, one);
        assertThat(boards.show(outside, new Boards.Asked(program, null, 1)).rows())
                .as("works at the site and stands to the person, and nothing cleared it")
                .isEmpty();
    }

    private void aDayLater() {
        jdbc.sql("update boards.roll set day = day - 1 where person_id = ?")
                .param(person)
                .update();
    }

    private static Said said(String reason) {
        return new Said(Ids.next(), reason, null);
    }

    private BoardRow row(Principal who) {
        return boards.show(who, new Boards.Asked(team.program(), null, 1))
                .rows()
                .getFirst();
    }

    private int count() {
        return jdbc.sql("select count(*) from boards.roll where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }
}
