package health.attune.notices.sending;

import health.attune.notices.Channel;
import health.attune.notices.Notice.Urgency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is up next on one channel.
 *
 * @param attempt which try this is, the first being 1
 * @param wayId the address that is to be confirmed by it; null for every other notice
 * @param address where it goes; null where its recipient took their address away
 */
record Due(
        UUID noticeId,
        Channel channel,
        int attempt,
        UUID recipientId,
        String kind,
        List<Integer> figures,
        Urgency urgency,
        @Nullable UUID wayId,
        @Nullable String address) {}
