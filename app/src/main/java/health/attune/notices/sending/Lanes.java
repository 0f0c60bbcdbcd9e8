package health.attune.notices.sending;

import health.attune.notices.NoticeChannel;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The lanes of all channels that are set up. */
@Component
class Lanes {
    private static final int PATIENCE_SECONDS = 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Lane> all;

    Lanes(List<NoticeChannel> channels, Sender sender) {
        all = channels.stream()
                .filter(NoticeChannel::isOn)
                .map(channel -> new Lane(channel, sender, threads))
                .toList();
    }

    void wake() {
        all.forEach(Lane::wake);
    }

    /** What is under way may end; what does not is up again soon, here or elsewhere. */
    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) threads.shutdownNow();
    }
}
