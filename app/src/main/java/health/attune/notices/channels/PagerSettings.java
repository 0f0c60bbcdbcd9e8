package health.attune.notices.channels;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The system of the organization that calls out whoever is on duty.
 *
 * @param url where each notice is posted to; empty where there is none
 * @param secret what the notices are signed with, known to both sides
 */
@ConfigurationProperties("attune.pager")
public record PagerSettings(
        @DefaultValue("") String url, @DefaultValue("") String secret) {
    private static final int LEAST = 32;

    public PagerSettings {
        Posts.requireSafe(url, "ATTUNE_PAGER_URL");
        if (!url.isEmpty() && secret.length() < LEAST)
            throw new IllegalArgumentException("Notices have to be signed with a secret of at least " + LEAST
                    + " signs, such as the output of: openssl rand -base64 32. Mend ATTUNE_PAGER_SECRET.");
    }

    boolean isOn() {
        return !url.isEmpty();
    }
}
