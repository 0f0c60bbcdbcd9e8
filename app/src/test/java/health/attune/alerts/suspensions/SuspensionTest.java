package health.attune.alerts.suspensions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.suspensions.Suspensions.Place;
import health.attune.alerts.suspensions.Suspensions.Proposed;
import health.attune.alerts.suspensions.WatchedRule.Kind;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import health.attune.questionnaires.ImportedInstruments;
import health.attune.safeguards.finder.Finder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rule rests for a time because two said so: what it held back is listed, and nothing about suicide ever rests. */
@AttuneTest
class SuspensionTest {
    private static final WatchedRule LEFT_OUT = new WatchedRule("phq-9", "phq9-9", Kind.SKIPPED);

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Finder finder;

    @Autowired
    Entries entries;

    @Autowired
    ImportedInstruments imported;

    @Autowired
    Programs programs;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private Place here;
    private Principal first;
    private Principal second;

    @BeforeEach
    void twoWhoLeadASite() {
        someone = asked.someone("Sol Suarez", "phq-9");
        here = new Place(world.organizationOf(someone.site()), someone.site());
        first = world.staff("supervisor", someone.site(), null);
        second = world.staff("psychiatric-consultant", someone.site(), null);
    }

    @Test
    void whileItRestsNobodyIsToldAndTheAnswerIsListedOnceAndCounted() {
        var id = suspended(LEFT_OUT);
        asked.skipSafety(someone);
        finder.run();
        assertThat(alerts.mine(someone.manager())).isEmpty();
        assertThat(suspensions.heldBack(someone.manager(), id))
                .extracting(HeldBack::personId)
                .containsOnly(someone.id());
        assertThat(suspensions.show(second, id).heldBack())
                .isEqualTo(suspensions.heldBack(someone.manager(), id).size())
                .isPositive();
        assertThat(suspensions.heldBack(second, id))
                .as("who leads sees the number, and nobody whom they do not stand to")
                .isEmpty();
        ended("90 days");
        assertThat(suspensions.heldBack(someone.manager(), id)).isNotEmpty();
    }

    @Test
    void afterItEndedAlertsAreRaisedAgainAndTheEarlierAnswersRaiseNone() {
        var id = suspended(LEFT_OUT);
        asked.skipSafety(someone);
        suspensions.end(first, id);
        finder.run();
        assertThat(alerts.mine(someone.manager())).isEmpty();
        asked.skipSafety(someone);
        assertThat(alerts.mine(someone.manager())).extracting(Alert::reason).contains(Reason.SKIPPED);
    }

    @Test
    void itEndsByItself() {
        suspended(LEFT_OUT);
        ended("0 days");
        asked.skipSafety(someone);
        assertThat(alerts.mine(someone.manager())).isNotEmpty();
    }

    @Test
    void noneIsForLongerThanTheRuleSays() {
        var late = Instant.now().plus(Duration.ofDays(16));
        assertThatThrownBy(() -> suspensions.propose(first, new Proposed(here, LEFT_OUT, late, "Why")))
                .isInstanceOf(TooLong.class);
        assertThatThrownBy(() -> suspensions.propose(first, new Proposed(here, LEFT_OUT, Instant.now(), "Why")))
                .isInstanceOf(TooLong.class);
    }

    @Test
    void oneAloneSuspendsNothing() {
        suspensions.propose(first, proposed(LEFT_OUT));
        var id = suspensions.standing(first).getFirst().id();
        assertThatThrownBy(() -> suspensions.confirm(first, id)).isInstanceOf(SecondNeeded.class);
        assertThatThrownBy(() -> jdbc.sql("update alerts.suspension set confirmed_by = proposed_by,"
                                + " confirmed_at = now() where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        asked.skipSafety(someone);
        assertThat(alerts.mine(someone.manager())).isNotEmpty();
    }

    @Test
    void onlyWhoLeadsThereProposesConfirmsAndEnds() {
        var elsewhere = world.staff("supervisor", world.site(), null);
        for (var who : List.of(elsewhere, someone.manager(), world.staff("manager", someone.site(), null)))
            assertThatThrownBy(() -> suspensions.propose(who, proposed(LEFT_OUT)))
                    .isInstanceOf(NotThere.class);
        suspensions.propose(first, proposed(LEFT_OUT));
        var id = suspensions.standing(first).getFirst().id();
        assertThatThrownBy(() -> suspensions.confirm(elsewhere, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> suspensions.end(someone.manager(), id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> suspensions.show(elsewhere, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> suspensions.propose(
                        first, new Proposed(new Place(here.organizationId(), null), LEFT_OUT, tomorrow(), "Why")))
                .as("all sites are for who leads all of them")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void answersAboutSuicideNeverRest() {
        for (var rule : List.of(
                new WatchedRule("phq-9", "phq9-9", Kind.POSITIVE),
                new WatchedRule("asq", "asq-1", Kind.POSITIVE),
                new WatchedRule("asq", "asq-1", Kind.SKIPPED),
                new WatchedRule("phq-9", "phq9-1", Kind.SKIPPED))) {
            assertThat(suspensions.rulesAt(someone.site())).doesNotContain(rule);
            assertThatThrownBy(() -> suspensions.propose(first, proposed(rule))).isInstanceOf(NeverSuspended.class);
        }
        suspended(LEFT_OUT);
        jdbc.sql("update alerts.suspension set kind = 'positive' where organization_id = ?")
                .param(here.organizationId())
                .update();
        asked.answer(someone, asked.open(someone), 9, 1);
        assertThat(alerts.mine(someone.manager()))
                .as("not even where the row says so")
                .hasSize(1);
    }

    @Test
    void theSecondFinderBelievesNoRowThatDoesNotHold() {
        suspended(LEFT_OUT);
        asked.skipSafety(someone);
        jdbc.sql("update alerts.held_back set held_at = held_at - interval '1 day' where person_id = ?")
                .param(someone.id())
                .update();
        finder.run();
        assertThat(jdbc.sql("select count(*) from safeguards.found_late where person_id = ?")
                        .param(someone.id())
                        .query(Integer.class)
                        .single())
                .as("kept back before anybody had said so: it looks again, and the rule that rests now holds it")
                .isPositive();
    }

    @Test
    void aRuleThatMayRestRestsAndTheOneBesideItDoesNot() {
        var worries = worries();
        assertThat(suspensions.rulesAt(someone.site()))
                .contains(new WatchedRule(worries.id(), "w1", Kind.POSITIVE))
                .doesNotContain(new WatchedRule(worries.id(), "w2", Kind.POSITIVE));
        var id = suspended(new WatchedRule(worries.id(), "w1", Kind.POSITIVE));
        enter(worries, Map.of("w1", List.of(2), "w2", List.of(0)));
        finder.run();
        assertThat(alerts.mine(someone.manager())).isEmpty();
        assertThat(suspensions.show(first, id).heldBack()).isEqualTo(1);
        enter(worries, Map.of("w1", List.of(2), "w2", List.of(1)));
        finder.run();
        assertThat(alerts.mine(someone.manager())).extracting(Alert::itemId).containsExactly("w2");
    }

    private Instrument worries() {
        var organization = programs.site(someone.site()).organizationId();
        var administrator = world.staffOf("system-administrator", organization);
        var outcome = imported.take(administrator, organization, WorriesOfRivera.brought());
        return ((ImportedInstruments.Outcome.Ready) outcome).instrument();
    }

    private void enter(Instrument instrument, Map<String, List<Integer>> answers) {
        var before = Instant.now().minusSeconds(60);
        var source = new Entry.Source(someone.id(), instrument.id(), AnsweredBy.PERSON, Mode.PAPER, before, "en");
        entries.enter(someone.manager(), new Entry(Ids.next(), source, answers, Set.of(), Map.of()));
    }

    private UUID suspended(WatchedRule rule) {
        suspensions.propose(first, proposed(rule));
        var id = suspensions.standing(first).getFirst().id();
        suspensions.confirm(second, id);
        assertThat(suspensions.show(someone.manager(), id).isInForce()).isTrue();
        world.relate(someone.manager(), Relation.CARE_TEAM, someone.id());
        return id;
    }

    private void ended(String ago) {
        jdbc.sql("update alerts.suspension set proposed_at = '2026-01-01', ends_at = now() - ?::interval")
                .param(ago)
                .update();
    }

    private Proposed proposed(WatchedRule rule) {
        return new Proposed(here, rule, tomorrow(), "Our paper form leaves the question out");
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }
}
