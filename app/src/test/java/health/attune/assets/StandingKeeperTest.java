package health.attune.assets;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.ResponseCompleted;
import health.attune.programs.Episode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class StandingKeeperTest {
    private static final LocalDate START = World.today().minusDays(50);

    @Autowired
    World world;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StandingStore store;

    @Autowired
    TransactionTemplate transaction;

    Diary diary;
    UUID person;

    @BeforeEach
    void aPersonInCare() {
        diary = new Diary(service);
        person = world.person("Rosa", "Díaz");
        world.episode(person, world.program(world.site()));
    }

    @Test
    void anAnswerMovesTheStandingInItsOwnTransaction() {
        diary.answer(person, START, "gad-7", 2, 2, 2, 2, 2, 2, 2);
        assertThat(row("anxiety")).containsEntry("change", "not-enough-data").containsEntry("latest", 14.0);
        diary.answer(person, START.plusDays(30), "gad-7", 1, 1, 1, 1, 1, 1, 1);
        assertThat(row("anxiety"))
                .containsEntry("change", "gain")
                .containsEntry("baseline", 14.0)
                .containsEntry("latest", 7.0)
                .containsEntry("answered", 2);
    }

    @Test
    void nothingMovesWhenTheTransactionIsGivenUp() {
        diary.answer(person, START, "gad-7", 2, 2, 2, 2, 2, 2, 2);
        var before = measures();
        transaction.executeWithoutResult(status -> {
            diary.answer(person, START.plusDays(30), "gad-7", 0, 0, 0, 0, 0, 0, 0);
            status.setRollbackOnly();
        });
        assertThat(measures()).isEqualTo(before);
    }

    @Test
    void aCorrectionMovesTheBeginning() {
        var first = diary.answer(person, START, "gad-7", 2, 2, 2, 2, 2, 2, 2);
        diary.answer(person, START.plusDays(30), "gad-7", 1, 1, 1, 1, 1, 1, 1);
        assertThat(row("anxiety")).containsEntry("change", "gain");
        jdbc.sql("update checkins.score set superseded = true where response_id = ?")
                .param(first)
                .update();
        diary.answer(person, START, "gad-7", 1, 1, 1, 1, 1, 1, 2);
        assertThat(row("anxiety")).containsEntry("change", "no-reliable-change").containsEntry("baseline", 8.0);
    }

    @Test
    void aNewEpisodeBeginsANewComparison() {
        var program = world.program(world.site());
        diary.answer(person, START, "gad-7", 2, 2, 2, 2, 2, 2, 2);
        diary.answer(person, START.plusDays(30), "gad-7", 1, 1, 1, 1, 1, 1, 1);
        jdbc.sql("update programs.episode set ended_on = ?, status = 'finished' where person_id = ?")
                .params(START.plusDays(20), person)
                .update();
        var episode = world.episode(person, program);
        jdbc.sql("update programs.episode set started_on = ? where id = ?")
                .params(START.plusDays(25), episode)
                .update();
        transaction.executeWithoutResult(status -> service.publishEvent(new Episode.Started(episode, person, program)));
        assertThat(row("anxiety"))
                .containsEntry("change", "not-enough-data")
                .containsEntry("reason", "answered-once")
                .containsEntry("baseline", 7.0);
    }

    @Test
    void whatIsTakenBackWhollyLeavesNothingBehind() {
        var only = diary.answer(person, START, "gad-7", 2, 2, 2, 2, 2, 2, 2);
        diary.answer(person, START, "who-5", 3, 3, 3, 3, 3);
        jdbc.sql("update checkins.score set superseded = true where response_id = ?")
                .param(only)
                .update();
        transaction.executeWithoutResult(status -> service.publishEvent(new ResponseCompleted(only, person, "gad-7")));
        assertThat(measures())
                .extracting(measure -> measure.measure().instrumentId())
                .containsExactly("who-5");
    }

    @Test
    void answersToOneInstrumentLeaveOtherMeasuresOfTheDomainAsTheyWere() {
        diary.answer(person, START, "who-5", 1, 1, 1, 1, 1);
        diary.answer(person, START, "swls", 3, 3, 3, 3, 3);
        diary.answer(person, START.plusDays(30), "who-5", 4, 4, 4, 4, 4);
        assertThat(measures())
                .extracting(measure -> measure.measure().instrumentId(), MeasureStanding::change)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("who-5", ChangeWord.GAIN),
                        org.assertj.core.groups.Tuple.tuple("swls", ChangeWord.NOT_ENOUGH_DATA));
        assertThat(row("wellbeing")).containsEntry("instrument_id", "who-5");
    }

    @Test
    void twoAtOnceLoseNothing() throws Exception {
        var threads = List.of("who-5", "swls", "flourishing", "qpr-15").stream()
                .map(id -> new Thread(() -> diary.weekly(person, 1, List.of(id))))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) thread.join();
        assertThat(measures())
                .extracting(measure -> measure.measure().instrumentId())
                .contains("who-5", "swls", "flourishing", "qpr-15");
    }

    private Map<String, Object> row(String domain) {
        return jdbc.sql("select * from assets.standing where person_id = ? and domain = ?")
                .params(person, domain)
                .query()
                .singleRow();
    }

    private List<MeasureStanding> measures() {
        return store.kept(person).stream()
                .flatMap(kept -> kept.measures().stream())
                .toList();
    }
}
