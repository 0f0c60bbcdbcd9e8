package health.attune.looks;

import health.attune.looks.Looker.Kind;
import health.attune.looks.WithheldLooks.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the audit trail holds about one person, by the index on person, actor and time. */
@Component
class LookStore {
    /** From one actor to the next by the index: a person has few, and each may have very many entries. */
    private static final String ACTORS = """
        with recursive actor(id) as (
            (select e.actor_id from audit.entry e where e.person_id = :person and e.actor_id is not null
             order by e.actor_id limit 1)
            union all
            select (select e.actor_id from audit.entry e
                    where e.person_id = :person and e.actor_id > actor.id order by e.actor_id limit 1)
            from actor where actor.id is not null)
        select actor.id, one.actor_kind, a.name, j.purpose, (
            select g.role from access.role_grant g where g.account_id = actor.id
            order by g.ends_at is null desc, g.starts_at desc limit 1) as role
        from actor
        cross join lateral (select e.actor_kind from audit.entry e
            where e.person_id = :person and e.actor_id = actor.id and %s limit 1) one
        left join access.account a on a.id = actor.id and a.kind = 'staff'
        left join access.job j on j.id = actor.id
        where actor.id is not null order by a.name, actor.id
            """;

    /**
     * But for what is withheld of an opening in an emergency: what those accounts did by it, or by no relation at all
     * as in a search or a list, and what the service did to end it.
     */
    private static final String SHOWN = """
            not exists (select 1 from unnest(cast(:withheld as uuid[]), cast(:withheldFrom as timestamptz[]),
                    cast(:withheldUntil as timestamptz[])) as w(account, since, until)
                where e.at between w.since and w.until and (
                    e.actor_id = w.account and coalesce(e.relation in ('break-glass', 'privacy-case'), true)
                    or e.actor_id is null and e.subject like 'break-glass%'))""";

    private final JdbcClient jdbc;

    LookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose looks at whom, in which zone days are counted, and what is left out. */
    record Range(List<UUID> records, List<Looker> lookers, ZoneId zone, List<Span> withheld) {
        UUID[] actors() {
            return lookers.stream().flatMap(looker -> looker.actors().stream()).toArray(UUID[]::new);
        }

        boolean ofNobody() {
            return lookers.stream().anyMatch(looker -> looker.is(null));
        }
    }

    /** A look with its day and who it was. */
    record Row(LocalDate day, @Nullable UUID actor, Look look) {}

    /** Everybody who ever did something: staff one by one, all others together. */
    List<Looker> lookers(List<UUID> records, List<Span> withheld) {
        var several = new EnumMap<Kind, List<UUID>>(Kind.class);
        var lookers = new LinkedHashSet<Looker>();
        for (var record : records) add(record, withheld, lookers, several);
        several.forEach((kind, actors) -> lookers.add(Looker.several(kind, actors)));
        return List.copyOf(lookers);
    }

    private void add(UUID personId, List<Span> withheld, Set<Looker> lookers, Map<Kind, List<UUID>> several) {
        asked(ACTORS.formatted(SHOWN), personId, withheld).query(row -> {
            var id = row.getObject("id", UUID.class);
            var kind = kind(row.getString("actor_kind"), row.getString("purpose"));
            if (kind == Kind.STAFF) lookers.add(Looker.staff(id, row.getString("name"), row.getString("role")));
            else several.computeIfAbsent(kind, none -> new ArrayList<>()).add(id);
        });
        if (hasNobody(personId, withheld)) several.computeIfAbsent(Kind.SERVICE, none -> new ArrayList<>());
    }

    private static Kind kind(String actorKind, @Nullable String purpose) {
        return switch (actorKind) {
            case "person" -> Kind.YOU;
            case "staff" -> Kind.STAFF;
            case "pass" -> Kind.PASS;
            default -> "import".equals(purpose) ? Kind.IMPORT : Kind.SERVICE;
        };
    }

    private boolean hasNobody(UUID personId, List<Span> withheld) {
        var sql = "select exists (select 1 from audit.entry e where e.person_id = :person and e.actor_id is null and "
                + SHOWN + ")";
        return asked(sql, personId, withheld).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, UUID personId, List<Span> withheld) {
        return jdbc.sql(sql)
                .param("person", personId)
                .param("withheld", texts(withheld, Span::account))
                .param("withheldFrom", texts(withheld, Span::from))
                .param("withheldUntil", texts(withheld, Span::until));
    }

    private static String[] texts(List<Span> spans, Function<Span, Object> part) {
        return spans.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    /** When something was done last, before that moment or at all; null where nothing was. */
    @Nullable
    Instant latestBefore(Range range, @Nullable Instant before) {
        return range.records().stream()
                .flatMap(record -> latest(record, range, before).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<Instant> latest(UUID personId, Range range, @Nullable Instant before) {
        var latest = asked("""
                select max(at) from (
                    select one.at from unnest(:actors) as actor(id)
                    cross join lateral (
                        select e.at from audit.entry e
                        where e.person_id = :person and e.actor_id = actor.id and e.at < :before and %1$s
                        order by e.at desc limit 1) one
                    union all
                    (select e.at from audit.entry e
                     where :nobody and e.person_id = :person and e.actor_id is null and e.at < :before
                       and %1$s
                     order by e.at desc limit 1)) as latest
                """.formatted(SHOWN), personId, range.withheld())
                .param("actors", range.actors())
                .param("nobody", range.ofNobody())
                .param("before", before == null ? Timestamp.valueOf("9999-01-01 00:00:00") : Timestamp.from(before))
                .query((row, number) -> row.getTimestamp(1))
                .list()
                .getFirst();
        return Optional.ofNullable(latest).map(Timestamp::toInstant);
    }

    /** All of that time, the newest days first, what is alike on a day as one. */
    List<Row> looks(Range range, Instant from, Instant until) {
        return range.records().stream()
                .flatMap(record -> looks(record, range, from, until).stream())
                .sorted(Comparator.comparing(Row::day).reversed())
                .toList();
    }

    private List<Row> looks(UUID personId, Range range, Instant from, Instant until) {
        return asked("""
                select (e.at at time zone :zone)::date as day, e.actor_id, e.verb, e.data_class, e.subject,
                    coalesce(e.relation = 'break-glass' and e.subject <> 'break-glass search', false) as emergency,
                    e.reason, e.allowed,
                    count(*) as times, min(e.at) as first, max(e.at) as last
                from audit.entry e
                where e.person_id = :person and e.at >= :from and e.at < :until
                  and (e.actor_id = any(:actors) or (:nobody and e.actor_id is null)) and %s
                group by 1, 2, 3, 4, 5, 6, 7, 8
                order by day desc, first
                """.formatted(SHOWN), personId, range.withheld())
                .param("zone", range.zone().getId())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("actors", range.actors())
                .param("nobody", range.ofNobody())
                .query(LookStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("day", LocalDate.class),
                row.getObject("actor_id", UUID.class),
                new Look(
                        row.getString("verb"),
                        row.getString("data_class"),
                        row.getString("subject"),
                        row.getBoolean("emergency"),
                        row.getString("reason"),
                        row.getBoolean("allowed"),
                        row.getLong("times"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()));
    }
}
