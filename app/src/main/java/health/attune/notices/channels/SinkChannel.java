package health.attune.notices.channels;

import health.attune.notices.Channel;
import health.attune.notices.Letter;
import health.attune.notices.NoticeChannel;
import health.attune.notices.Try;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes every letter and keeps none: for the self-test, where an operator named no place for it to arrive at. */
@Component
class SinkChannel implements NoticeChannel {

    @Override
    public Channel channel() {
        return Channel.SINK;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Optional<String> address(String typed) {
        return Optional.empty();
    }

    @Override
    public Try send(Letter letter) {
        return Try.delivered();
    }
}
