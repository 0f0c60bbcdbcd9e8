package health.attune.people;

import health.attune.access.Visible;
import health.attune.database.Net;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of people; each carries the condition of who may be seen. */
@Component
class PersonFinder {
    /** One more than a page of results shows, to tell that there are more. */
    static final int MOST_MATCHES = 51;

    /** Far above any caseload: the list of a person's own people is read whole, to be sorted by any column. */
    private static final int MOST_OWN = 2_000;

    private static final String COLUMNS =
            "p.id, p.given_name, p.family_name, p.preferred_name, p.pronouns, p.born_on, p.birth_year," + " p.died_on";

    private final JdbcClient jdbc;
    private final Net net;

    PersonFinder(JdbcClient jdbc, Net net) {
        this.jdbc = jdbc;
        this.net = net;
    }

    List<PersonName> names(Collection<UUID> ids, Visible visible) {
        var meant = visible.among(ids);
        return jdbc.sql("select " + COLUMNS + " from people.person p where " + meant.on("p.id"))
                .params(meant.parameters())
                .query((row, number) -> line(row).called())
                .list();
    }

    Map<UUID, String> called(Collection<UUID> ids) {
        return jdbc
                .sql("select p.id, p.given_name, p.family_name, p.preferred_name from people.person p"
                        + " where p.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class), PersonStore.name(row).shown()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<UUID> among(Collection<UUID> ids, Visible visible) {
        var meant = visible.among(ids);
        return new HashSet<>(jdbc.sql("select p.id from people.person p where " + meant.on("p.id"))
                .params(meant.parameters())
                .query(UUID.class)
                .list());
    }

    List<PersonLine> lines(Collection<UUID> ids, Visible visible) {
        var meant = visible.among(ids);
        return jdbc.sql("select " + COLUMNS + " from people.person p where " + meant.on("p.id"))
                .params(meant.parameters())
                .query((row, number) -> line(row))
                .list();
    }

    List<PersonLine> all(Visible visible) {
        return jdbc.sql("select " + COLUMNS + " from people.person p where " + visible.on("p.id")
                        + " order by p.name_key, p.id limit " + MOST_OWN)
                .params(visible.parameters())
                .query((row, number) -> line(row))
                .list();
    }

    /**
     * Not the first by name: these would cost as much to find as all of them, and whoever types wants fewer. They are
     * found above the net, under which no index of names can be used, and read beneath it; and they are found by what a
     * record says as well that stands in theirs now.
     */
    List<PersonLine> matching(Sought sought, Visible visible) {
        var found = net.above(() -> idsMatching(sought, visible));
        return jdbc
                .sql("select " + COLUMNS + " from people.person p where p.id = any(:ids)")
                .param("ids", found.toArray(UUID[]::new))
                .query((row, number) -> line(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(line -> NameKey.of(line.called().shown())))
                .toList();
    }

    private List<UUID> idsMatching(Sought sought, Visible visible) {
        var as = conditions(sought);
        return jdbc.sql("(select p.id from people.person p where " + visible.on("p.id") + as + " limit " + MOST_MATCHES
                        + ") union (select p.merged_into from people.person p where p.merged_into is not null and "
                        + visible.on("p.merged_into") + as + " limit " + MOST_MATCHES + ") limit " + MOST_MATCHES)
                .param("words", sought.asTextQuery())
                .param("bornOn", sought.bornOn())
                .param("email", sought.email())
                .param("identifier", sought.identifier())
                .param("phone", sought.phoneKey())
                .params(visible.parameters())
                .query(UUID.class)
                .list();
    }

    private static String conditions(Sought sought) {
        var sql = new StringBuilder();
        if (!sought.beginnings().isEmpty())
            sql.append(
                    " and array_to_tsvector(string_to_array(p.name_key || coalesce(' ' || p.preferred_key, ''), ' '))"
                            + " @@ cast(:words as tsquery)");
        if (sought.bornOn() != null) sql.append(" and p.born_on = :bornOn");
        if (sought.email() != null) sql.append(" and lower(p.email) = :email");
        if (sought.identifier() != null) sql.append("""
                 and p.id in (
                   select i.person_id from people.identifier i where i.value = :identifier
                   union all
                   select o.id from people.person o
                   where o.phone is not null and right(regexp_replace(o.phone, '\\D', '', 'g'), 10) = :phone)
                """);
        return sql.toString();
    }

    static PersonLine line(ResultSet row) throws SQLException {
        var name = PersonStore.name(row);
        return new PersonLine(
                new PersonName(row.getObject("id", UUID.class), name.shown(), row.getString("pronouns")),
                name.legal(),
                row.getObject("born_on", LocalDate.class),
                row.getObject("birth_year", Integer.class),
                row.getObject("died_on", LocalDate.class));
    }
}
