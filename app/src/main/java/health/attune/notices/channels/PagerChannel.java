package health.attune.notices.channels;

import health.attune.notices.Channel;
import health.attune.notices.Letter;
import health.attune.notices.NoticeChannel;
import health.attune.notices.Try;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notices for a system that calls people out: signed, so that it knows they are from here and were not changed. */
@Component
class PagerChannel implements NoticeChannel {
    private static final Set<Integer> NO_SUCH_RECIPIENT = Set.of(410, 422);

    private final JsonMapper json = new JsonMapper();
    private final PagerSettings settings;
    private final Posts posts;
    private final Clock clock;

    PagerChannel(PagerSettings settings, Posts posts, Clock clock) {
        this.settings = settings;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.PAGER;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    /** What that system calls its user. */
    @Override
    public Optional<String> address(String typed) {
        return Optional.of(typed.strip()).filter(name -> name.matches("[\\w.@+-]{1,100}"));
    }

    @Override
    public Try send(Letter letter) {
        var body = json.writeValueAsString(content(letter));
        long now = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(URI.create(settings.url()))
                .header("Content-Type", "application/json")
                .header("Attune-Notice", letter.id().toString())
                .header("Attune-Signature", "t=" + now + ",v1=" + Signature.of(settings.secret(), now + "." + body));
        return posts.post(request, body, NO_SUCH_RECIPIENT);
    }

    private static LinkedHashMap<String, String> content(Letter letter) {
        var content = new LinkedHashMap<String, String>();
        content.put("id", letter.id().toString());
        content.put("to", letter.address());
        content.put("urgency", letter.urgency().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        content.put("subject", letter.subject());
        content.put("text", letter.shortText());
        content.put("language", letter.language().getLanguage());
        return content;
    }
}
