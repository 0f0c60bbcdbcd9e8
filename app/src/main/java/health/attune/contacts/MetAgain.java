package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a colleague met lately, and how long nobody had met them before. */
@Component
@Transactional
public class MetAgain {
    private static final String MET = """
            select c.person_id, min(c.at) filter (where c.at >= :since) as at,
                (array_agg(c.account_id order by c.at, c.id) filter (where c.at >= :since))[1] as first_by,
                max(c.at) filter (where c.at < :since) as before
            from contacts.contact c
            where c.person_id = any(:people) and c.is_completed and c.with_whom = 'person'
              and c.at > now() - interval '12 months' and c.at <= now() and %s and %s and (%s)
            group by c.person_id
            having bool_or(c.at >= :since and c.account_id = :account)
            """;

    private final Access access;
    private final JdbcClient jdbc;

    MetAgain(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * That they met.
     *
     * @param at the first time that anybody did
     * @param isFirst whether it was that colleague who did
     * @param before the last time before; null where nobody had in the last twelve months
     */
    public record Again(
            Instant at, boolean isFirst, @Nullable Instant before) {

        /** How long nobody met them until that colleague did; empty where it was another, or the first time at all. */
        public Optional<Duration> silence() {
            return isFirst && before != null ? Optional.of(Duration.between(before, at)) : Optional.empty();
        }
    }

    /** Of these people those whom the colleague met from that moment on, by the contacts that the reader may read. */
    public Map<UUID, Again> of(Principal who, UUID accountId, Collection<UUID> people, Instant since) {
        var found = new HashMap<UUID, Again>();
        var visible = access.visible(who, Verb.READ, DataClass.RECORD);
        var cleared = access.cleared(who, Verb.READ);
        jdbc.sql(MET.formatted(cleared.on("c"), ContactStore.COUNTS, visible.on("c.person_id")))
                .param("people", people.toArray(UUID[]::new))
                .param("account", accountId)
                .param("since", Timestamp.from(since))
                .params(cleared.parameters())
                .params(visible.parameters())
                .query(row -> {
                    var before = row.getTimestamp("before");
                    found.put(
                            row.getObject("person_id", UUID.class),
                            new Again(
                                    row.getTimestamp("at").toInstant(),
                                    accountId.equals(row.getObject("first_by", UUID.class)),
                                    before == null ? null : before.toInstant()));
                });
        return found;
    }
}
