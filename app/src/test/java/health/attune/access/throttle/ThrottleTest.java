package health.attune.access.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.database.Ids;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class ThrottleTest {
    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    final Tried pair = new Tried(Limit.LOGIN_FROM_ADDRESS, "somebody " + Ids.next());

    @Test
    void fiveTriesAreFreeThenTheWaitDoubles() {
        for (int i = 0; i < 5; i++) throttle.count(pair);
        assertThat(waitFor(pair)).isEqualTo(1);
        for (long expected : new long[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            letWaitPass(pair);
            throttle.count(pair);
            assertThat(waitFor(pair)).isEqualTo(expected);
        }
    }

    @Test
    void aTryDuringTheWaitDoesNotProlongIt() {
        for (int i = 0; i < 8; i++) {
            letWaitPass(pair);
            throttle.count(pair);
        }
        long wait = waitFor(pair);
        for (int i = 0; i < 20; i++) assertThat(waitFor(pair)).isLessThanOrEqualTo(wait);
    }

    @Test
    void oneWaitCountsTheTryNowhereElse() {
        var login = new Tried(Limit.LOGIN, "login " + Ids.next());
        for (int i = 0; i < 5; i++) throttle.count(pair);
        assertThatThrownBy(() -> throttle.count(login, pair)).isInstanceOf(TooOften.class);
        assertThat(failures(login)).isZero();
    }

    @Test
    void whatWasRightIsForgivenAndWhatIsSharedOnlyGivenBack() {
        var address = new Tried(Limit.ADDRESS, "address " + Ids.next());
        for (int i = 0; i < 4; i++) throttle.count(pair, address);
        throttle.forgive(pair, address);
        assertThat(failures(pair)).isZero();
        assertThat(failures(address)).isEqualTo(3);
    }

    @Test
    void afterAQuietTimeNothingIsHeldAgainstAnybody() {
        for (int i = 0; i < 5; i++) throttle.count(pair);
        jdbc.sql("update access.attempt set last_at = last_at - interval '61 minutes', free_at = now() where key = ?")
                .param(pair.key())
                .update();
        for (int i = 0; i < 5; i++) throttle.count(pair);
        assertThat(failures(pair)).isEqualTo(5);
    }

    @Test
    void ofManyAtOnceOnlyAsManyAsAreFreeAreLookedAt() {
        var looked = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                try {
                                    throttle.count(pair);
                                    looked.incrementAndGet();
                                } catch (TooOften expected) {
                                    // kept waiting
                                }
                            },
                            threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
        assertThat(looked.get()).isBetween(5, 6);
    }

    @Test
    void namesOfAccountsAreNotKept() {
        throttle.count(new Tried(Limit.LOGIN, "rosalind@harbor.org"));
        var kept = jdbc.sql("select string_agg(a::text, ' ') from access.attempt a")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("rosalind");
    }

    private long waitFor(Tried tried) {
        try {
            throttle.count(tried);
        } catch (TooOften refusal) {
            return refusal.seconds();
        }
        throw new AssertionError("there was no wait");
    }

    private void letWaitPass(Tried tried) {
        jdbc.sql("update access.attempt set free_at = clock_timestamp() where key = ?")
                .param(tried.key())
                .update();
    }

    private int failures(Tried tried) {
        return jdbc.sql("select failures from access.attempt where key = ?")
                .param(tried.key())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
