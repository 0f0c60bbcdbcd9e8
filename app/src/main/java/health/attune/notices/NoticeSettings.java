package health.attune.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param giveUpAfter how long a notice is tried before its sender is told that it failed
 */
@ConfigurationProperties("attune.notices")
public record NoticeSettings(@DefaultValue("24h") Duration giveUpAfter) {

    public NoticeSettings {
        if (giveUpAfter.compareTo(Duration.ofMinutes(10)) < 0 || giveUpAfter.compareTo(Duration.ofDays(30)) > 0)
            throw new IllegalArgumentException("Notices are tried for at least 10 minutes and at most 30 days, not "
                    + giveUpAfter + ". Mend ATTUNE_NOTICES_GIVE_UP_AFTER, such as 24h.");
    }
}
