package health.attune.notices.sending;

import health.attune.access.Accounts;
import health.attune.notices.Channel;
import health.attune.notices.NoticeChannel;
import health.attune.notices.NoticeSettings;
import health.attune.notices.ways.Confirmations;
import health.attune.notices.wishes.Wishes;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The sending of this instance of the service at the pace of a test, and of other instances beside it. */
@TestComponent
public class Instances {
    private final Sender sender;
    private final SendingStore store;
    private final Composer composer;
    private final Confirmations confirmations;
    private final Accounts accounts;
    private final Wishes wishes;
    private final NoticeSettings settings;
    private final List<NoticeChannel> channels;
    private final TransactionTemplate transaction;

    Instances(
            Sender sender,
            SendingStore store,
            Composer composer,
            Confirmations confirmations,
            Accounts accounts,
            Wishes wishes,
            NoticeSettings settings,
            List<NoticeChannel> channels,
            TransactionTemplate transaction) {
        this.sender = sender;
        this.store = store;
        this.composer = composer;
        this.confirmations = confirmations;
        this.accounts = accounts;
        this.wishes = wishes;
        this.settings = settings;
        this.channels = channels;
        this.transaction = transaction;
    }

    /** Tries everything once that is due on any channel. */
    public void sendAll() {
        for (var channel : channels) while (sendNext(channel.channel())) continue;
    }

    boolean sendNext(Channel wanted) {
        var due = sender.take(channel(wanted));
        due.ifPresent(taken -> send(taken));
        return due.isPresent();
    }

    Due take(Channel wanted) {
        return sender.take(channel(wanted)).orElseThrow();
    }

    void send(Due due) {
        sender.send(due, channel(due.channel()));
    }

    /** As another instance of the service has it. */
    Lane elsewhere(Channel wanted) {
        var another = new Sender(store, composer, confirmations, accounts, wishes, settings, transaction);
        return new Lane(channel(wanted), another, Executors.newVirtualThreadPerTaskExecutor());
    }

    private NoticeChannel channel(Channel wanted) {
        return channels.stream()
                .filter(one -> one.channel() == wanted)
                .findFirst()
                .orElseThrow();
    }
}
