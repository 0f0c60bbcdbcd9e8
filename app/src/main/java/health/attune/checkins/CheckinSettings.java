package health.attune.checkins;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last.
 *
 * @param linkLife how long a one-time link opens its check-in
 * @param tabletLife how long a tablet that was handed over does
 * @param resume how long an unfinished check-in can be taken up again
 * @param afterwards how long the result stays on a device without an account
 */
@ConfigurationProperties("attune.checkins")
public record CheckinSettings(
        @DefaultValue("7d") Duration linkLife,
        @DefaultValue("2h") Duration tabletLife,
        @DefaultValue("7d") Duration resume,
        @DefaultValue("15m") Duration afterwards) {}
