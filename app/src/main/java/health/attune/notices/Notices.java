package health.attune.notices;

import health.attune.access.Accounts;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.notices.Notice.Urgency;
import health.attune.notices.wishes.Wishes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices, as those who send them need it: queued with what they tell of, and what became of them. */
@Component
public class Notices {
    private final NoticeStore store;
    private final NoticeSettings settings;
    private final Accounts accounts;
    private final Wishes wishes;
    private final List<NoticeChannel> channels;
    private final Net net;

    Notices(
            NoticeStore store,
            NoticeSettings settings,
            Accounts accounts,
            Wishes wishes,
            List<NoticeChannel> channels,
            Net net) {
        this.store = store;
        this.settings = settings;
        this.accounts = accounts;
        this.wishes = wishes;
        this.channels = channels;
        this.net = net;
    }

    /**
     * Queues it in the transaction of what it tells of: both are kept or neither is. What becomes of it is published as
     * {@link NoticeSettled}, right after that transaction where nothing can be sent to its recipient at all. What its
     * recipient does not want to be told of at once is not queued, and nothing is published of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        if (!wishes.of(notice.recipientId(), notice.kind()).isAtOnce()) return;
        var id = Ids.next();
        if (!store.queue(id, notice, settings.giveUpAfter())) return;
        var ways = ways(notice);
        if (ways.isEmpty()) store.settle(id, Outcome.UNREACHABLE);
        else store.address(id, notice.urgency(), ways);
    }

    /** Whoever sends need not be allowed to see the account: that a set-up code was made is told to its owner. */
    private Collection<Channel> ways(Notice notice) {
        if (!net.above(() -> accounts.principal(notice.recipientId()).isPresent())) return List.of();
        var ways = reaching(notice.recipientId());
        if (notice.urgency() != Urgency.ROUTINE) return ways;
        return wishes.of(notice.recipientId(), notice.kind()).among(ways);
    }

    /** What they told of is over: whatever did not leave yet of those whose key begins like that stays here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String beginning) {
        store.withdraw(beginning);
    }

    /** What became of the notice of that key; empty where none was sent. */
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(String key) {
        return store.outcome(key);
    }

    /** Those of the accounts who can be reached outside of Attune now; the others are only told inside. */
    @Transactional(readOnly = true)
    public Set<UUID> reachable(Collection<UUID> accountIds) {
        return store.reachable(accountIds, on());
    }

    /** The channels out of Attune that are set up in this installation. */
    public Set<Channel> channelsOn() {
        var out = on();
        out.removeIf(channel -> !channel.leadsOut());
        return out;
    }

    private Set<Channel> on() {
        var on = EnumSet.noneOf(Channel.class);
        channels.stream()
                .filter(NoticeChannel::isOn)
                .map(NoticeChannel::channel)
                .forEach(on::add);
        return on;
    }

    /** By which channels that are set up the account is reached; where it is reached is its owner's to know. */
    @Transactional(readOnly = true)
    public Set<Channel> reaching(UUID accountId) {
        var reaching = EnumSet.noneOf(Channel.class);
        reaching.addAll(store.confirmed(accountId));
        reaching.retainAll(on());
        return reaching;
    }

    /** How each channel does now. */
    @Transactional(readOnly = true)
    public List<ChannelHealth> health() {
        return store.health(on());
    }
}
