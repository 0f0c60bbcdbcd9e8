package health.attune.safeguards.finder;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Entries;
import health.attune.checkins.History;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.checkins.corrections.Corrections;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.AnswerRefused;
import health.attune.programs.Programs;
import health.attune.questionnaires.ImportedInstruments;
import health.attune.questionnaires.Questionnaires;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two finders, written apart, agree on thousands of responses, and with a count made by hand. */
@AttuneTest
class FinderAgreesTest {
    private static final int ROUNDS = 20;

    @Autowired
    Finder finder;

    @Autowired
    FinderStore store;

    @Autowired
    Expectation expectation;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Entries entries;

    @Autowired
    History history;

    @Autowired
    Corrections corrections;

    @Autowired
    Answering answering;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    ImportedInstruments imported;

    @Autowired
    Programs programs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void bothFindersExpectTheSameOfThousandsOfResponses() {
        var random = new Random(20261127);
        var people = new ArrayList<UUID>();
        for (int round = 0; round < ROUNDS; round++) {
            var someone = asked.someone("Gina Generated" + round, "phq-9");
            people.add(someone.id());
            world.licence(someone.site(), "core-10");
            for (var instrument : instruments(someone)) enterAllKinds(random, someone, instrument);
            answerAndLeave(random, someone);
        }
        finder.run();
        assertThat(foundLate(people)).as("the second finder had to raise none").isZero();
        var alerts = store.alerts(firsts(people));
        var expected = new HashSet<Needed.Key>();
        for (var one : raw(people)) for (var needed : expectation.of(one)) expected.add(needed.key(one));
        assertThat(difference(alerts, expected))
                .as("the first finder raised no other")
                .isEmpty();
        assertThat(difference(expected, alerts)).isEmpty();
        assertThat(alerts).hasSizeGreaterThan(1500);
        assertThat(raw(people)).hasSizeGreaterThan(2500);
        agreesWithACountByHand(people, alerts);
    }

    private void agreesWithACountByHand(List<UUID> people, Set<Needed.Key> alerts) {
        var ofScores = ofScores(people);
        assertThat(alerts.stream()
                        .filter(key -> key.reason().equals("positive"))
                        .filter(key -> key.item().equals("phq9-9"))
                        .filter(key -> !ofScores.contains(key.responseId())))
                .hasSize(answersAboveZero(people));
    }

    private static Set<Needed.Key> difference(Set<Needed.Key> some, Set<Needed.Key> others) {
        var left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private List<Instrument> instruments(Someone someone) {
        var organization = programs.site(someone.site()).organizationId();
        var administrator = world.staffOf("system-administrator", organization);
        var outcome = imported.take(administrator, organization, SafetyOfRivera.brought());
        assertThat(outcome).isInstanceOf(ImportedInstruments.Outcome.Ready.class);
        return List.of(
                questionnaires.get("phq-9"),
                questionnaires.get("asq"),
                questionnaires.get("core-10"),
                ((ImportedInstruments.Outcome.Ready) outcome).instrument());
    }

    private void enterAllKinds(Random random, Someone someone, Instrument instrument) {
        var generated = new Generated(random, someone);
        for (int i = 0; i < 8; i++) generated.paper(entries, instrument);
        for (int i = 0; i < 4; i++) generated.scores(entries, instrument);
        transaction.executeWithoutResult(status -> generated.history(history, instrument, world.importJob()));
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 4; i++) generated.historyOfScores(history, instrument, world.importJob());
        });
        correct(generated, instrument, newest(someone, instrument, "paper", 0));
        var withdrawn = newest(someone, instrument, "paper", 1);
        corrections.withdraw(someone.manager(), withdrawn, "Entered for somebody else.");
    }

    private void correct(Generated generated, Instrument instrument, UUID responseId) {
        var sheet = generated.answers(instrument);
        try {
            var correction = new Entries.Correction(sheet.answers(), sheet.declined(), "Misread.");
            entries.correct(generated.someone().manager(), responseId, correction);
        } catch (AnswerRefused refused) {
            correct(generated, instrument, responseId);
        }
    }

    /** One finished and answered once more when it was, one left in the middle. */
    private void answerAndLeave(Random random, Someone someone) {
        var finished = asked.open(someone);
        for (int number = 1; number <= 8; number++) asked.answer(someone, finished, number, random.nextInt(4));
        if (random.nextBoolean()) asked.answer(someone, finished, 9, random.nextInt(4));
        else answering.skip(someone.self(), finished, new Given(9, "phq9-9", List.of(), "en"));
        answering.complete(someone.self(), finished);
        asked.answer(someone, finished, 9, random.nextInt(4));
        jdbc.sql("update checkins.schedule set next_due_on = current_date - 1 where person_id = ?")
                .param(someone.id())
                .update();
        asked.answer(someone, asked.open(someone), 9, random.nextInt(4));
    }

    private UUID newest(Someone someone, Instrument instrument, String mode, int skipped) {
        return jdbc.sql("""
                select r.id from checkins.response r join checkins.checkin c on c.id = r.checkin_id
                where r.person_id = ? and r.instrument_id = ? and c.mode = ? and r.superseded_at is null
                    and r.supersedes_id is null
                order by r.id desc limit 1 offset ?
                """)
                .params(someone.id(), instrument.id(), mode, skipped)
                .query(UUID.class)
                .single();
    }

    private int foundLate(List<UUID> people) {
        return jdbc.sql("select count(*) from safeguards.found_late where person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** First responses of a chain of which any version says more than "not at all". */
    private int answersAboveZero(List<UUID> people) {
        return jdbc.sql("""
                with recursive chain as (
                    select r.id as first_id, r.* from checkins.response r
                    where r.supersedes_id is null and r.person_id = any(?) and r.instrument_id = 'phq-9'
                    union all
                    select c.first_id, r.* from checkins.response r join chain c on r.supersedes_id = c.id)
                select count(distinct first_id) from chain where (answers ->> 'phq9-9')::int > 0
                """)
                .param(people.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private Set<UUID> ofScores(List<UUID> people) {
        return new HashSet<>(jdbc.sql("""
                select r.id from checkins.response r join checkins.checkin c on c.id = r.checkin_id
                where (c.mode = 'score-only' or c.mode = 'import' and r.answers = '{}') and r.person_id = any(?)
                """)
                .param(people.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private List<RawResponse> raw(List<UUID> people) {
        var ofThem = new ArrayList<RawResponse>();
        var after = new UUID(0, 0);
        while (true) {
            var slice = store.after(after, 1000);
            for (var one : slice) if (people.contains(one.response().personId())) ofThem.add(one.response());
            if (slice.size() < 1000) return ofThem;
            after = slice.getLast().at().id();
        }
    }

    private Set<UUID> firsts(List<UUID> people) {
        var firsts = new HashSet<UUID>();
        for (var one : raw(people)) firsts.add(one.firstId());
        return firsts;
    }

    @Test
    void aConditionThatCantBeReadIsMetByEveryAnswer() {
        assertThat(Rule.met(List.of(Rule.of("q1 is bad", false)), "q1", List.of(0)))
                .hasSize(1);
        assertThat(Rule.met(List.of(Rule.of("q1 > 1", false)), "q1", List.of(1, 0)))
                .isEmpty();
    }
}
