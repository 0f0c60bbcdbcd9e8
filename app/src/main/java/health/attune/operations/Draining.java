package health.attune.operations;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on serving for a moment after it was told to stop and says that it is not ready any more, so that whoever
 * distributes requests sends the next ones elsewhere. Only then the port closes, what is under way ends, and the
 * database stops last.
 */
@Component
class Draining implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final Duration pause;
    private volatile boolean running;

    Draining(Settings settings) {
        this.pause = settings.drain();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (pause.isZero()) return;
        LOG.info("Stopping in {} seconds; not ready for new requests", pause.toSeconds());
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * How it stops.
     *
     * @param drain how long requests are still taken after it was told to stop
     */
    @ConfigurationProperties("attune.stop")
    record Settings(@DefaultValue("0s") Duration drain) {}
}
