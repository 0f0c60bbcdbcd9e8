package health.attune.notices.channels;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that takes text messages over HTTP.
 *
 * @param url where each message is posted to; empty where no text messages are sent
 * @param body what is posted, with {@code {to}} and {@code {text}} in their places: JSON where it begins with a brace,
 *     the fields of a form otherwise
 * @param authorization the value of the header of that name, such as {@code Bearer …}; empty for none
 */
@ConfigurationProperties("attune.text")
public record TextSettings(
        @DefaultValue("") String url,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\"}")
        String body,

        @DefaultValue("") String authorization) {

    public TextSettings {
        Posts.requireSafe(url, "ATTUNE_TEXT_URL");
        if (!body.contains("{to}") || !body.contains("{text}"))
            throw new IllegalArgumentException("A text message needs {to} and {text} in ATTUNE_TEXT_BODY.");
    }

    boolean isOn() {
        return !url.isEmpty();
    }

    boolean isJson() {
        return body.stripLeading().startsWith("{\"");
    }
}
