package health.attune.crowds;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.checkins.Asked;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Too many at once: so many are let in, the others are told, and nobody's cry for help waits behind a list. */
@AttuneTest
class EntranceTest {
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final int CROWD = 200;

    @LocalServerPort
    int port;

    @Autowired
    Entrance entrance;

    @Autowired
    Crowds crowds;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Test
    void noMoreAreAtWorkThanThereArePlaces() throws Exception {
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var go = new CountDownLatch(1);
        var statuses = crowd(go, () -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            await(go);
            atWork.decrementAndGet();
        });
        assertThat(most.get()).isEqualTo(crowds.of(Lane.OTHERS).most());
        assertThat(statuses).contains(200, 503).hasSize(CROWD);
        assertThat(crowds.of(Lane.OTHERS).taken()).isZero();
    }

    /** So many at once whose work it is; they go on as soon as somebody was sent away. */
    private List<Integer> crowd(CountDownLatch go, Runnable work) throws Exception {
        long before = crowds.of(Lane.OTHERS).refused();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Integer>>();
            for (int i = 0; i < CROWD; i++)
                running.add(threads.submit(() -> {
                    var response = new MockHttpServletResponse();
                    entrance.doFilter(asking("/people"), response, (_, _) -> work.run());
                    return response.getStatus();
                }));
            awaitSomebodySentAway(before);
            go.countDown();
            var statuses = new ArrayList<Integer>();
            for (var one : running) statuses.add(one.get());
            return statuses;
        }
    }

    private void awaitSomebodySentAway(long before) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (crowds.of(Lane.OTHERS).refused() == before && System.nanoTime() < until) Thread.sleep(5);
    }

    @Test
    void aLaneThatIsFullTakesNothingFromAnother() throws Exception {
        var nurse = Visitor.signedIn(port, world.login(world.staff("care-manager", world.site(), null)));
        var answers = whileFull(
                Lane.OTHERS,
                () -> nurse.get("/people"),
                () -> nurse.get("/alerts"),
                () -> nurse.get("/livez"),
                () -> new Visitor(port).get("/sign-in"),
                () -> nurse.get("/static/attune.css"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(503, 200, 200, 200, 200);
        assertThat(nurse.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverComesWithAnyLinkTakesNothingFromThoseWhoAnswerAndAct() throws Exception {
        var nurse = Visitor.signedIn(port, world.login(world.staff("care-manager", world.site(), null)));
        var answers = whileFull(
                Lane.LINKS,
                () -> new Visitor(port).get("/links"),
                () -> nurse.get("/alerts"),
                () -> new Visitor(port).get("/sign-in"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(503, 200, 200);
    }

    @Test
    void whoeverIsSentAwayIsToldSoAndWhenToComeAgain() throws Exception {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answers = whileFull(
                Lane.OTHERS,
                () -> visitor.get("/people", "Accept", "text/html"),
                () -> visitor.get("/people", "Accept-Language", "es"),
                () -> visitor.post("/people/search", "sought", "a"),
                () -> visitor.get("/people", "HX-Request", "true"),
                () -> visitor.get("/people", "Accept", "application/json"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 10L);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        });
        assertThat(answers.get(0).body())
                .contains("Attune is very busy right now", "what was saved before is safe", "tel:988");
        assertThat(answers.get(1).body()).contains("muy ocupado", "tel:988");
        assertThat(answers.get(2).body()).contains("NOT received, and nothing was changed");
        assertThat(answers.get(3).body()).startsWith("Attune is very busy").doesNotContain("<");
        assertThat(answers.get(4).body()).contains("\"status\":503").startsWith("{");
    }

    @Test
    void anAnswerThatFindsNoPlaceIsSaidNotToBeReceived() throws Exception {
        var someone = asked.someone("Nell Notnow", "phq-9");
        var path = "/checkins/" + asked.open(someone) + "/answers/9";
        var phone = Visitor.signedIn(port, world.login(someone.self()));
        var ticket = TICKET.matcher(phone.get(path).body());
        assertThat(ticket.find()).isTrue();
        String[] step = {"item", "phq9-9", "value", "2", "ticket", ticket.group(1), "stay", "1"};
        var whole = List.of(step).subList(0, 6).toArray(String[]::new);
        var answers = whileFull(Lane.FIRST, () -> phone.post(path, whole), () -> phone.post(path, step));
        assertThat(answers).allSatisfy(EntranceTest::assertNotReceived);
        assertThat(answers.get(0).body()).contains("Your answer was NOT received");
        assertThat(answers.get(1).body())
                .contains("NOT received. Nobody will see this answer")
                .doesNotContain("<html");
        assertThat(phone.post(path, step).body()).contains("Saved");
    }

    private static void assertNotReceived(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Attune-Filing")).contains("not-received");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("tel:988");
    }

    /** What is answered while every place of that lane is taken, in the order of what was asked; all at once. */
    @SafeVarargs
    private List<HttpResponse<String>> whileFull(Lane lane, Callable<HttpResponse<String>>... all) throws Exception {
        var places = crowds.of(lane);
        for (int i = 0; i < places.most(); i++) assertThat(places.enter()).isTrue();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var one : threads.invokeAll(List.of(all))) answers.add(one.get());
            return answers;
        } finally {
            for (int i = 0; i < places.most(); i++) places.leave();
        }
    }

    private static MockHttpServletRequest asking(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
