package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Cleared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much a person met the same people in the last twelve months. */
@Component
@Transactional
public class Continuities {
    private static final String MET = """
            select c.account_id, c.purpose = 'group' as is_group from contacts.contact c
            where c.person_id = :person and c.is_completed and c.with_whom = 'person'
              and c.at > now() - interval '12 months' and %s and %s
            order by c.at, c.id
            """;

    private static final String SHARED = """
            select c.person_id, count(*) filter (where c.purpose <> 'group') as alone,
                count(*) filter (where c.purpose <> 'group' and c.account_id = :account) as shared, max(c.at) as last_at
            from contacts.contact c
            where c.person_id = any(:people) and c.is_completed and c.with_whom = 'person'
              and c.at > now() - interval '12 months' and %s and %s and (%s)
            group by c.person_id
            """;

    private final Access access;
    private final JdbcClient jdbc;

    Continuities(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * What can be said.
     *
     * @param alone of contacts of two people; empty where there were fewer than two
     * @param inGroups how many contacts were in groups, which are not among them
     */
    public record Told(Optional<Continuity> alone, int inGroups) {}

    /** Of the contacts that the reader may see; empty for somebody who may not read what they were about. */
    public Optional<Told> of(Principal who, UUID personId) {
        if (!access.may(who, Verb.READ, DataClass.RECORD, personId)) return Optional.empty();
        access.require(who, Verb.READ, DataClass.RECORD, personId, "continuity");
        return Optional.of(told(personId, access.cleared(who, Verb.READ, personId)));
    }

    /**
     * How a person met one colleague among others.
     *
     * @param all contacts of two people alone in those months
     * @param with how many of them were with that colleague
     * @param lastAt the latest contact that came about, with anybody and in groups too
     */
    public record Shared(int all, int with, Instant lastAt) {}

    /** Of these people, by the contacts that the reader may read; without those of whom they may read of none. */
    public Map<UUID, Shared> with(Principal who, UUID accountId, Collection<UUID> people) {
        var found = new HashMap<UUID, Shared>();
        var visible = access.visible(who, Verb.READ, DataClass.RECORD);
        var cleared = access.cleared(who, Verb.READ);
        jdbc.sql(SHARED.formatted(cleared.on("c"), ContactStore.COUNTS, visible.on("c.person_id")))
                .param("people", people.toArray(UUID[]::new))
                .param("account", accountId)
                .params(cleared.parameters())
                .params(visible.parameters())
                .query(row -> {
                    found.put(
                            row.getObject("person_id", UUID.class),
                            new Shared(
                                    row.getInt("alone"),
                                    row.getInt("shared"),
                                    row.getTimestamp("last_at").toInstant()));
                });
        return found;
    }

    private Told told(UUID personId, Cleared cleared) {
        List<UUID> alone = new ArrayList<>();
        var inGroups = new int[1];
        jdbc.sql(MET.formatted(cleared.on("c"), ContactStore.COUNTS))
                .param("person", personId)
                .params(cleared.parameters())
                .query(row -> {
                    if (row.getBoolean("is_group")) inGroups[0]++;
                    else alone.add(row.getObject("account_id", UUID.class));
                });
        return new Told(Continuity.of(alone), inGroups[0]);
    }
}
