package health.attune.treatments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.labels.LabeledRows;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.treatments.Treatment.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was tried is written down by those who care, reads as it was said last, and forgets nothing. */
@AttuneTest
class TreatmentsTest {
    private static final LocalDate TODAY = World.today();

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Protected guarded;

    @Autowired
    ApplicationContext service;

    @Autowired
    Treatments treatments;

    @Autowired
    LabeledRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private UUID id;

    @BeforeEach
    void somethingIsTried() {
        someone = asked.someone("Tilda Tried");
        id = treatments.begin(someone.manager(), someone.id());
        add(id, facts("sertraline", null, null));
    }

    @Test
    void itIsReadByThePersonAndThoseWhoCare() {
        for (var reader : new Principal[] {someone.self(), someone.manager()})
            assertThat(treatments.of(reader, someone.id()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.facts().weeks(TODAY)).isEqualTo(6));
        var colleague = world.staff("care-manager", someone.site(), null);
        assertThatThrownBy(() -> treatments.of(colleague, someone.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> treatments.begin(someone.self(), someone.id())).isInstanceOf(NotThere.class);
    }

    @Test
    void whatWasSaidBeforeStaysBehindIt() {
        change(facts("sertraline", TODAY.minusDays(3), "side-effects"));
        var told = told();
        assertThat(told.lasts()).isFalse();
        assertThat(told.versions()).hasSize(2);
        assertThat(told.versions().getLast().facts().endedOn()).isNull();
        assertThat(told.facts().weeks(TODAY)).isEqualTo(5);
    }

    @Test
    void whatLastsStandsFirstThenWhatEndedLast() {
        add(Ids.next(), facts("ended early", TODAY.minusDays(20), "finished"));
        add(Ids.next(), facts("ended late", TODAY.minusDays(2), "helped"));
        assertThat(treatments.of(someone.manager(), someone.id()))
                .extracting(one -> one.facts().name())
                .containsExactly("sertraline", "ended late", "ended early");
    }

    @Test
    void itEndsForAReasonBetweenItsBeginningAndToday() {
        assertRefused("endedOn", facts("x", TODAY.plusDays(1), "helped"));
        assertRefused("endedOn", facts("x", TODAY.minusDays(50), "helped"));
        assertRefused("ending", facts("x", TODAY, null));
        assertRefused("ending", facts("x", null, "helped"));
        assertRefused("startedOn", new Facts("other", "x", null, TODAY.plusDays(1), null, null));
    }

    @Test
    void takenBackItIsLeftOut() {
        var shown = told();
        treatments.withdraw(someone.manager(), someone.id(), id, shown.stands().id());
        treatments.withdraw(someone.manager(), someone.id(), id, shown.stands().id());
        assertThat(treatments.of(someone.manager(), someone.id())).isEmpty();
        assertThat(treatments.show(someone.manager(), someone.id(), id).versions())
                .hasSize(2);
        treatments.restore(someone.manager(), someone.id(), id);
        assertThat(told().facts()).isEqualTo(shown.facts());
        assertThat(told().versions()).hasSize(3);
    }

    @Test
    void sentTwiceItIsWrittenOnce() {
        add(id, facts("sertraline", null, null));
        var change = new Treatments.Change(Ids.next(), told().stands().id(), facts("citalopram", null, null));
        treatments.change(someone.manager(), someone.id(), id, change);
        treatments.change(someone.manager(), someone.id(), id, change);
        assertThat(told().versions()).hasSize(2);
    }

    @Test
    void anotherOneFromAFormThatWasSentBeforeIsRefused() {
        assertThatThrownBy(() -> add(id, facts("citalopram", null, null))).isInstanceOf(AlreadySent.class);
        var first = new Treatments.Change(Ids.next(), told().stands().id(), facts("citalopram", null, null));
        treatments.change(someone.manager(), someone.id(), id, first);
        var again = new Treatments.Change(first.id(), first.follows(), facts("escitalopram", null, null));
        assertThatThrownBy(() -> treatments.change(someone.manager(), someone.id(), id, again))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsTold() throws Exception {
        var follows = told().stands().id();
        assertThat(Writers.into(
                        "treatments.version",
                        service,
                        List.of(changing(follows, "sertraline 50"), changing(follows, "sertraline 100"))))
                .containsExactlyInAnyOrder("kept", "told");
        assertThat(told().versions()).hasSize(2);
    }

    private Callable<String> changing(UUID follows, String name) {
        var change = new Treatments.Change(Ids.next(), follows, facts(name, null, null));
        return () -> {
            try {
                treatments.change(someone.manager(), someone.id(), id, change);
                return "kept";
            } catch (ChangedMeanwhile lost) {
                return "told";
            }
        };
    }

    @Test
    void whatAProgramUnderPart2WroteIsForTheClearedAlone() {
        var part2 = guarded.program(someone.site());
        var counselor = world.staff("therapist", someone.site(), part2);
        world.joinTeam(counselor, world.episode(someone.id(), part2), true);
        treatments.add(counselor, someone.id(), Ids.next(), facts("naltrexone", null, null));
        assertThat(treatments.of(counselor, someone.id())).hasSize(2);
        assertThat(treatments.of(someone.manager(), someone.id()))
                .extracting(one -> one.facts().name())
                .containsExactly("sertraline");
        assertThat(treatments.of(someone.self(), someone.id())).hasSize(2);
        var stranger = world.staff("psychiatric-consultant", someone.site(), null);
        world.relate(stranger, Relation.CONSULTANT, someone.id());
        assertThat(treatments.of(stranger, someone.id())).hasSize(1);
    }

    @Test
    void whatAProgramUnderPart2SaysLaterIsForTheClearedAlone() {
        change(counselorOf(guarded.program(someone.site())), facts("naltrexone", null, null));
        assertThat(treatments.of(someone.manager(), someone.id())).isEmpty();
        assertThat(treatments.of(someone.self(), someone.id())).hasSize(1);
    }

    @Test
    void markedLaterWhatItSaidLaterIsLabeledToo() {
        var clinic = world.program(someone.site());
        change(counselorOf(clinic), facts("naltrexone", null, null));
        assertThat(treatments.of(someone.manager(), someone.id())).hasSize(1);
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(clinic)
                .update();
        transaction.executeWithoutResult(status -> rows.label(Set.of(someone.id())));
        assertThat(treatments.of(someone.manager(), someone.id())).isEmpty();
    }

    private Principal counselorOf(UUID program) {
        var counselor = world.staff("therapist", someone.site(), program);
        world.joinTeam(counselor, world.episode(someone.id(), program), true);
        return counselor;
    }

    private void assertRefused(String field, Facts facts) {
        assertThatThrownBy(() -> add(Ids.next(), facts))
                .isInstanceOfSatisfying(
                        TreatmentRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private void add(UUID newId, Facts facts) {
        treatments.add(someone.manager(), someone.id(), newId, facts);
    }

    private void change(Facts facts) {
        change(someone.manager(), facts);
    }

    private void change(Principal by, Facts facts) {
        var follows = told().stands().id();
        treatments.change(by, someone.id(), id, new Treatments.Change(Ids.next(), follows, facts));
    }

    private Treatment told() {
        return treatments.of(someone.manager(), someone.id()).getFirst();
    }

    private static Facts facts(String name, @Nullable LocalDate endedOn, @Nullable String ending) {
        return new Facts("medication", name, "50 mg", TODAY.minusDays(42), endedOn, ending);
    }
}
