package health.attune.safeguards.selftest;

import health.attune.notices.Channel;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the self-test is done.
 *
 * @param every from the beginning of one to the beginning of the next
 * @param overdueAfter so long after the last one that came through staff are warned
 * @param to where its notice is to arrive, such as {@code mail:attune@example.org}; empty where it stays inside
 */
@ConfigurationProperties("attune.self-test")
record SelfTestSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("90m") Duration overdueAfter,
        @DefaultValue("") String to) {
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofHours(2);

    SelfTestSettings {
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0 || overdueAfter.compareTo(every) <= 0)
            throw new IllegalArgumentException("The self-test runs every 5 minutes to every 2 hours, and staff are"
                    + " warned some time after the next was due. Mend ATTUNE_SELF_TEST_EVERY and"
                    + " ATTUNE_SELF_TEST_OVERDUE_AFTER, such as 1h and 90m.");
        to = to.strip();
        if (!to.isEmpty() && !isWay(to))
            throw new IllegalArgumentException("The notice of the self-test goes by mail, text or pager to an address,"
                    + " such as mail:attune@example.org. Mend ATTUNE_SELF_TEST_TO.");
    }

    Channel channel() {
        return to.isEmpty() ? Channel.SINK : Channel.of(to.split(":", 2)[0]);
    }

    String address() {
        return to.isEmpty() ? Channel.SINK.word() : to.split(":", 2)[1].strip();
    }

    private static boolean isWay(String to) {
        return Arrays.stream(Channel.values())
                .filter(Channel::leadsOut)
                .anyMatch(channel -> to.startsWith(channel.word() + ":")
                        && to.length() > channel.word().length() + 1);
    }
}
