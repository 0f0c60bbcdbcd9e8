package health.attune.notices.ways;

import health.attune.notices.Channel;
import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** What was typed can't be an address of that channel. */
public final class NoSuchAddress extends Refusal {

    private final Channel channel;

    NoSuchAddress(Channel channel) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, key(channel));
        this.channel = channel;
    }

    /** The sentence beside the field it was typed into. */
    public String key() {
        return key(channel);
    }

    private static String key(Channel channel) {
        return "notices.way." + channel.word() + ".wrong";
    }
}
