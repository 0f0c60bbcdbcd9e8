package health.attune.operations;

import health.attune.pages.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The signs as they were last looked at: neither the page nor a machine that asks costs the database anything more. */
@Component
public class Signs {
    static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Signs.class);

    private final List<Watched> watched;
    private final SignMeters meters;
    private final Words words;
    private final Clock clock;
    private volatile @Nullable Reading last;

    Signs(List<Watched> watched, SignMeters meters, MessageSource messages, Clock clock) {
        this.watched = watched;
        this.meters = meters;
        this.words = new Words(Locale.ENGLISH, messages);
        this.clock = clock;
    }

    /** Something that is looked at again and again; what it throws is told as not known. */
    interface Watched {

        String name();

        List<Sign> look();
    }

    /** All signs, and when they were looked at. */
    public record Reading(Instant at, List<Sign> signs) {}

    /** The last reading; a new one where that is old or there is none. */
    public Reading reading() {
        var known = last;
        boolean fresh =
                known != null && known.at().plus(LOOK_EVERY.multipliedBy(2)).isAfter(clock.instant());
        return fresh && known != null ? known : look();
    }

    /** Looks at everything now. */
    Reading look() {
        var signs = watched.stream().flatMap(one -> look(one).stream()).toList();
        var reading = new Reading(clock.instant(), signs);
        warn(last, reading);
        meters.show(reading);
        last = reading;
        return reading;
    }

    private static List<Sign> look(Watched one) {
        try {
            return one.look();
        } catch (RuntimeException e) {
            LOG.debug("{} can't be looked at ({}).", one.name(), e.getClass().getSimpleName());
            return List.of(Sign.unknown(one.name()));
        }
    }

    /** Said once in the log, when it begins, in the sentence of the page. */
    private void warn(@Nullable Reading before, Reading now) {
        for (var sign : now.signs()) {
            boolean known = before != null
                    && before.signs().stream()
                            .anyMatch(one -> one.name().equals(sign.name()) && one.state() == sign.state());
            if (sign.state().needsSomebody() && !known)
                LOG.warn("{} ({}): {}", sign.name(), sign.state(), sign.sentence(words));
        }
    }
}
