package health.attune.circumstances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class CircumstancesTest {
    private static final Around FEBRUARY = Around.month(YearMonth.of(2026, 2));

    @Autowired
    World world;

    @Autowired
    Circumstances circumstances;

    UUID person;
    Principal themself;

    @BeforeEach
    void aPerson() {
        person = world.person("Petra", "Sandoval");
        themself = world.account(person);
    }

    @Test
    void whatAPersonEntersTheirTeamReadsUntilItIsWithdrawn() {
        var therapist = world.staff("therapist", world.site(), null);
        var job = told(Kind.NEW_JOB, Around.day(LocalDate.of(2026, 2, 1)), null);
        circumstances.add(themself, job);
        circumstances.add(themself, job);
        assertThatThrownBy(() -> circumstances.of(therapist, person)).isInstanceOf(NotThere.class);
        world.relate(therapist, Relation.CARE_TEAM, person);
        assertThat(circumstances.of(therapist, person)).containsExactly(job);
        circumstances.withdraw(themself, person, job.id());
        assertThat(circumstances.of(therapist, person)).isEmpty();
        circumstances.undo(themself, person, job.id());
        assertThat(circumstances.of(therapist, person)).containsExactly(job);
    }

    @Test
    void whatLastsEndsOnceAndThatCanBeUndone() {
        var debt = told(Kind.DEBT, FEBRUARY, null);
        circumstances.add(themself, debt);
        circumstances.end(themself, person, debt.id());
        circumstances.end(themself, person, debt.id());
        var thisMonth = Around.month(YearMonth.from(circumstances.today(person)));
        assertThat(circumstances.of(themself, person)).singleElement().satisfies(ended -> {
            assertThat(ended.until()).isEqualTo(thisMonth);
            assertThat(ended.from()).isEqualTo(FEBRUARY);
        });
        circumstances.undo(themself, person, debt.id());
        assertThat(circumstances.of(themself, person)).containsExactly(debt);
    }

    @Test
    void ofTwoWhoTellItAnewTheSecondIsTold() {
        var illness = told(Kind.ILLNESS, FEBRUARY, FEBRUARY);
        circumstances.add(themself, illness);
        var anew = told(Kind.ILLNESS, FEBRUARY, null);
        circumstances.correct(themself, illness.id(), anew);
        circumstances.correct(themself, illness.id(), anew);
        var late = told(Kind.BEREAVEMENT, FEBRUARY, FEBRUARY);
        assertThatThrownBy(() -> circumstances.correct(themself, illness.id(), late))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(circumstances.of(themself, person)).containsExactly(anew);
    }

    @Test
    void whatIsStillToComeIsRefusedButNotTheMonthThatRuns() {
        var today = circumstances.today(person);
        var tomorrow = told(Kind.BIRTH, Around.day(today.plusDays(1)), null);
        assertThatThrownBy(() -> circumstances.add(themself, tomorrow)).isInstanceOf(CircumstanceRefused.class);
        var endsLater = told(Kind.DEBT, FEBRUARY, Around.day(today.plusDays(1)));
        assertThatThrownBy(() -> circumstances.add(themself, endsLater)).isInstanceOf(CircumstanceRefused.class);
        var thisMonth = told(Kind.BIRTH, Around.month(YearMonth.from(today)), null);
        circumstances.add(themself, thisMonth);
        assertThat(circumstances.of(themself, person)).containsExactly(thisMonth);
    }

    @Test
    void somebodyElsesEntryIsNotThere() {
        var other = world.person("Other", "Sandoval");
        var theirs = new Circumstance(Ids.next(), other, Kind.DEBT, null, FEBRUARY, null, true);
        circumstances.add(world.account(other), theirs);
        assertThatThrownBy(() -> circumstances.withdraw(themself, person, theirs.id()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> circumstances.withdraw(themself, other, theirs.id()))
                .isInstanceOf(NotThere.class);
        var overwriting = told(Kind.BIRTH, FEBRUARY, null);
        assertThatThrownBy(() -> circumstances.correct(themself, theirs.id(), overwriting))
                .isInstanceOf(NotThere.class);
    }

    private Circumstance told(Kind kind, Around from, @Nullable Around until) {
        return new Circumstance(Ids.next(), person, kind, "As it is.", from, until, true);
    }
}
