package health.attune.notices.ways;

import health.attune.notices.Channel;
import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** What was typed can't be an address of that channel. */
public final class NoSuchAddress extends Refusal {

    NoSuchAddress(Channel channel) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "notices.way." + channel.word() + ".wrong");
    }
}
