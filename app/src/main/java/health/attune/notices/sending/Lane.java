package health.attune.notices.sending;

import health.attune.notices.NoticeChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One channel, a few notices abreast: a server that is slow holds up its own lane and nothing else. */
class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int ABREAST = 4;

    private final Semaphore free = new Semaphore(ABREAST);
    private final NoticeChannel channel;
    private final Sender sender;
    private final ExecutorService threads;

    Lane(NoticeChannel channel, Sender sender, ExecutorService threads) {
        this.channel = channel;
        this.sender = sender;
        this.threads = threads;
    }

    /** One more begins here, if there is room; it goes on until nothing is due. Nobody waits for it. */
    void wake() {
        if (!threads.isShutdown() && free.tryAcquire()) threads.execute(this::sendAllDue);
    }

    private void sendAllDue() {
        try {
            while (!threads.isShutdown()) {
                var due = sender.take(channel);
                if (due.isEmpty()) return;
                wake();
                sender.send(due.get(), channel);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "The channel {} had to stop ({}); it goes on in a moment.",
                    channel.channel().word(),
                    e.getClass().getSimpleName());
        } finally {
            free.release();
        }
    }
}
