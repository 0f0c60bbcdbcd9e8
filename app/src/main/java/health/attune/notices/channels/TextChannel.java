package health.attune.notices.channels;

import health.attune.notices.Channel;
import health.attune.notices.Letter;
import health.attune.notices.NoticeChannel;
import health.attune.notices.Try;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.io.JsonStringEncoder;

/** Text messages, posted to whatever gateway the organization has a contract with. */
@Component
class TextChannel implements NoticeChannel {
    private static final Set<Integer> NO_SUCH_NUMBER = Set.of(400, 410, 422);

    private final TextSettings settings;
    private final Posts posts;

    TextChannel(TextSettings settings, Posts posts) {
        this.settings = settings;
        this.posts = posts;
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    /** As E.164 has it: a plus, the code of the country, the number. */
    @Override
    public Optional<String> address(String typed) {
        return Optional.of(typed.replaceAll("[\\s().\\-/]", "")).filter(number -> number.matches("\\+[1-9]\\d{7,14}"));
    }

    @Override
    public Try send(Letter letter) {
        var request = HttpRequest.newBuilder(URI.create(settings.url()))
                .header("Content-Type", settings.isJson() ? "application/json" : "application/x-www-form-urlencoded")
                .header("Idempotency-Key", letter.id().toString());
        if (!settings.authorization().isEmpty()) request.header("Authorization", settings.authorization());
        var body = settings.body()
                .replace("{to}", encoded(letter.address()))
                .replace("{text}", encoded(letter.shortText()));
        return posts.post(request, body, NO_SUCH_NUMBER);
    }

    private String encoded(String value) {
        return settings.isJson()
                ? new String(JsonStringEncoder.getInstance().quoteAsCharArray(value))
                : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
