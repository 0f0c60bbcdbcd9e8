package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Saved;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.ResponseStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class AnsweringAtOnceTest {
    private static final int SAFETY = 9;

    @Autowired
    Asked asked;

    @Autowired
    Answering answering;

    @Autowired
    Courses courses;

    @Autowired
    Alerts alerts;

    @Autowired
    CheckinStore checkins;

    @Autowired
    ResponseStore responses;

    private Someone someone;

    @BeforeEach
    void aPersonWhoIsAskedThePhq9() {
        someone = asked.someone("Rosa Vega", "phq-9");
    }

    @Test
    void openedByTenAtOnceItIsOne() throws Exception {
        assertThat(atOnce(10, () -> asked.open(someone))).containsOnly(asked.open(someone));
    }

    @Test
    void anAnswerThatComesWhileTheCheckinIsLeftIsNotToldAsSaved() {
        var id = asked.open(someone);
        var response = checkins.find(id).orElseThrow().responses().getFirst().id();
        checkins.leave(id, Instant.now());
        var late = new ResponseStore.ItemAnswer("phq9-1", List.of(2), Instant.now(), "en");
        assertThat(responses.answer(response, late)).isFalse();
        assertThat(responses.decline(response, late)).isFalse();
    }

    @Test
    void answersSavedAtOnceAreAllKept() throws Exception {
        var id = asked.open(someone);
        var jobs = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> (Callable<Saved>) () -> asked.answer(someone, id, number, number == SAFETY ? 0 : 3))
                .toList();
        atOnce(jobs);
        assertThat(answering.show(someone.self(), id).questions().nextOpen(0)).isEmpty();
    }

    @Test
    void finishedByTenAtOnceWhileAnsweringItIsFinishedOnce() throws Exception {
        var id = asked.open(someone);
        for (int number = 1; number <= 10; number++) asked.answer(someone, id, number, 1);
        atOnce(finishingAndAnswering(id));
        var total = courses.of(someone.self(), someone.id()).stream()
                .filter(course -> course.scoreId().equals("total"))
                .toList();
        assertThat(total)
                .singleElement()
                .satisfies(course -> assertThat(course.points()).hasSize(1));
        var kept = answering
                .show(someone.self(), id)
                .questions()
                .at(2)
                .orElseThrow()
                .chosen()
                .getFirst();
        assertThat(total.getFirst().points().getFirst().value()).isEqualTo(8.0 + kept);
        assertThat(alerts.mine(someone.manager())).hasSize(1);
    }

    private List<Callable<Object>> finishingAndAnswering(UUID id) {
        var jobs = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 10; i++) {
            int value = i % 4;
            jobs.add(() -> {
                answering.complete(someone.self(), id);
                return id;
            });
            jobs.add(() -> asked.answer(someone, id, 2, value));
        }
        return jobs;
    }

    private <T> List<T> atOnce(int times, Callable<T> job) throws Exception {
        return atOnce(IntStream.range(0, times).mapToObj(i -> job).toList());
    }

    private <T> List<T> atOnce(List<? extends Callable<T>> jobs) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(jobs.size())) {
            var running = jobs.stream()
                    .map(job -> threads.submit(() -> {
                        start.await();
                        return job.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }
}
