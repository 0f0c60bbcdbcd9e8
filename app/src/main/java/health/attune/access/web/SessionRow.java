package health.attune.access.web;

import health.attune.access.sessions.Presence;
import health.attune.access.sessions.SessionList;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One place where the reader is signed in. */
public record SessionRow(UUID key, String client, String network, Instant since, Instant lastAt, boolean isHere) {

    static List<SessionRow> all(List<SessionList.Row> rows, @Nullable Presence here) {
        return rows.stream()
                .map(row -> new SessionRow(
                        row.presence().key(),
                        row.presence().client(),
                        row.presence().network(),
                        row.presence().since(),
                        row.lastAt(),
                        here != null && row.presence().key().equals(here.key())))
                .toList();
    }
}
