package health.attune.notices.ways;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.notices.Channel;
import health.attune.notices.NoticeChannel;
import health.attune.notices.NoticeSettings;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the holder of an account wants to be reached: theirs to say, theirs to see, theirs to take back. */
@Component
@Transactional
public class Ways {
    private static final int CODES_AN_HOUR = 5;

    private final WayStore store;
    private final NoticeSettings settings;
    private final List<NoticeChannel> channels;

    Ways(WayStore store, NoticeSettings settings, List<NoticeChannel> channels) {
        this.store = store;
        this.settings = settings;
        this.channels = channels.stream()
                .filter(channel -> channel.isOn() && channel.channel().leadsOut())
                .sorted(Comparator.comparing(NoticeChannel::channel))
                .toList();
    }

    /** One for each channel that is set up here. */
    public List<Way> of(Principal who) {
        return channels.stream()
                .map(channel -> store.way(who.id(), channel.channel()))
                .toList();
    }

    /**
     * Sends a code there. Until it is typed in, the address is used for nothing else, and the one before it stays in
     * use.
     */
    public void type(Principal who, Channel channel, String typed) {
        var address = there(channel).address(typed).orElseThrow(() -> new NoSuchAddress(channel));
        if (!store.mayHaveCode(who.id(), CODES_AN_HOUR)) throw new TooManyCodes();
        var way = store.type(Ids.next(), who.id(), channel, address);
        store.queueCode(Ids.next(), who.id(), way, settings.giveUpAfter());
    }

    /** Whether the code is the one that was sent last; from now on the address is in use. */
    public boolean confirm(Principal who, Channel channel, String code) {
        var digits = code.replaceAll("[\\s-]", "");
        var way = store.tried(who.id(), channel);
        if (way.isEmpty() || !Code.isOf(way.get(), digits)) return false;
        store.confirm(way.get().id(), who.id(), channel);
        return true;
    }

    /** Nothing is sent there any more. */
    public void remove(Principal who, Channel channel) {
        store.remove(who.id(), channel);
    }

    private NoticeChannel there(Channel channel) {
        return channels.stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new NoSuchAddress(channel));
    }
}
