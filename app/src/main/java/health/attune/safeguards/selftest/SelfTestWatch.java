package health.attune.safeguards.selftest;

import health.attune.pages.Frame;
import health.attune.pages.Frame.Warning;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Warns staff on every page while the self-test is missing. Each instance reads it from the database four times a
 * minute at most, however many pages are opened, and nobody waits for that but who reads it.
 */
@Component
class SelfTestWatch implements Frame.Warner {
    private static final Duration FRESH_FOR = Duration.ofSeconds(15);

    private final SelfTestStore store;
    private final SelfTestSettings settings;
    private final Lock reading = new ReentrantLock();
    private volatile @Nullable Reading last;

    SelfTestWatch(SelfTestStore store, SelfTestSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    private record Reading(Duration age, long at) {
        Duration ageNow() {
            return age.plusNanos(sinceThen());
        }

        boolean isOld() {
            return sinceThen() > FRESH_FOR.toNanos();
        }

        private long sinceThen() {
            return System.nanoTime() - at;
        }
    }

    @Override
    public Optional<Warning> forStaff() {
        var age = age();
        return isOverdue(age)
                ? Optional.of(new Warning("safeguards.self-test", List.of(age.toMinutes())))
                : Optional.empty();
    }

    boolean isOverdue(Duration age) {
        return age.compareTo(settings.overdueAfter()) > 0;
    }

    /** How long ago the last one came through. */
    Duration age() {
        var known = last;
        if (known == null) return look();
        if (!known.isOld() || !reading.tryLock()) return known.ageNow();
        try {
            return look();
        } finally {
            reading.unlock();
        }
    }

    Duration look() {
        var age = store.age();
        last = new Reading(age, System.nanoTime());
        return age;
    }
}
