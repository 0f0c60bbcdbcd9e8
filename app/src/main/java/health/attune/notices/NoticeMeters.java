package health.attune.notices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How the channels do, as figures for those who watch the service; read from the database once in a while. */
@Component
class NoticeMeters implements MeterBinder {
    private static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private final Notices notices;
    private List<ChannelHealth> known = List.of();
    private long readAt;

    NoticeMeters(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var channel : Channel.values()) {
            gauge(registry, channel, "attune.notices.waiting", ChannelHealth::waiting);
            gauge(registry, channel, "attune.notices.oldest.seconds", NoticeMeters::age);
            gauge(registry, channel, "attune.notices.failing", ChannelHealth::failing);
        }
    }

    private void gauge(MeterRegistry registry, Channel channel, String name, ToDoubleFunction<ChannelHealth> read) {
        Gauge.builder(name, () -> read.applyAsDouble(health(channel)))
                .tag("channel", channel.word())
                .register(registry);
    }

    private static double age(ChannelHealth health) {
        return health.oldest() == null ? 0 : health.oldest().toSeconds();
    }

    private synchronized ChannelHealth health(Channel channel) {
        if (known.isEmpty() || System.nanoTime() - readAt > FRESH_FOR.toNanos()) {
            known = notices.health();
            readAt = System.nanoTime();
        }
        return known.get(channel.ordinal());
    }
}
