package health.attune.merges;

import health.attune.database.Net;
import health.attune.merges.PersonTable.Unique;
import health.attune.people.Admissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be ended in one of two records before they can be one: read from the catalog, for all tables. */
@Component
class Obstacles {
    /** Where both have one, that of the record that goes is closed. */
    static final String ACCOUNT = "access.account_person";

    private static final Set<String> NAMED =
            Set.of("programs.episode_once", "checkins.checkin_open_once", "groups.member_once");

    private static final String UNSEEN = "merges.obstacle.unseen";

    private final JdbcClient jdbc;
    private final PersonTables tables;
    private final Admissions admissions;
    private final Net net;

    Obstacles(JdbcClient jdbc, PersonTables tables, Admissions admissions, Net net) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.admissions = admissions;
        this.net = net;
    }

    /** The keys of sentences; what the reader may not see is told by one that names nothing. */
    List<String> between(UUID one, UUID other) {
        var seen = shared(one, other);
        var all = net.above(() -> hidden(one, other));
        var told = new ArrayList<>(seen.stream().map(Obstacles::sentence).toList());
        if (areToldApart(one, other)) told.add("merges.obstacle.told-apart");
        if (!seen.containsAll(all)) told.add(UNSEEN);
        return told;
    }

    /** The sentence that says what to end first. */
    static String sentence(String index) {
        return "merges.obstacle." + (NAMED.contains(index) ? index : "other");
    }

    /** Where each has something of which a person has one at a time. */
    private List<String> shared(UUID one, UUID other) {
        return tables.moved().stream()
                .flatMap(table -> table.uniques().stream()
                        .filter(unique ->
                                !unique.isOfFirsts() && !unique.index().equals(ACCOUNT))
                        .filter(unique -> isShared(table, unique, one, other))
                        .map(Unique::index))
                .toList();
    }

    private boolean isShared(PersonTable table, Unique unique, UUID one, UUID other) {
        var of = "(select person_id" + unique.select() + " from " + table.name() + " where person_id = %s"
                + unique.and() + ")";
        return jdbc.sql("select exists (select 1 from " + of.formatted(":one") + " a join " + of.formatted(":other")
                        + " b on " + unique.isShared() + ")")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private List<String> hidden(UUID one, UUID other) {
        var all = new ArrayList<>(shared(one, other));
        if (!admissions.areOfOneOrganization(List.of(one, other))) all.add(UNSEEN);
        return all;
    }

    private boolean areToldApart(UUID one, UUID other) {
        return jdbc.sql("select exists (select 1 from people.told_apart where person_id = least(:one, :other)"
                        + " and other_id = greatest(:one, :other))")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
