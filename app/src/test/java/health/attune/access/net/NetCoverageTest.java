package health.attune.access.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That the net is beneath every table about people, and that the service can't step out of it. */
@AttuneTest
class NetCoverageTest {
    /** Every table with a person in it, and every table that belongs to such a table by a key. */
    private static final String ABOUT_PEOPLE = """
            with recursive about as (
              select c.oid from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
              where c.relkind = 'r'
              union select 'people.person'::regclass::oid
              union
              select k.conrelid from pg_constraint k join about on k.confrelid = about.oid
              where k.contype = 'f' and k.confrelid <> 'access.account'::regclass)
            select about.oid::regclass::text as name from about join pg_class c on c.oid = about.oid
            where c.relnamespace <> 'demo'::regnamespace and %s
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails service;

    @Test
    void everyTableAboutPeopleIsUnderTheNet() {
        assertThat(names("not (c.relrowsecurity and c.relforcerowsecurity)"))
                .as("tables about people that are in no file access/net/*.csv")
                .isEmpty();
        assertThat(names("c.relrowsecurity")).hasSizeGreaterThan(20);
    }

    @Test
    void withoutAWordOnWhoseBehalfNobodyIsSeen() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        service.getJdbcUrl(), service.getUsername(), service.getPassword());
                var statement = connection.createStatement()) {
            for (var table : names("c.relrowsecurity")) {
                var only = table.equals("access.account") || table.equals("audit.entry")
                        ? " where person_id is not null"
                        : "";
                try (var row = statement.executeQuery("select count(*) from " + table + only)) {
                    row.next();
                    assertThat(row.getInt(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void theServiceOwnsNothingAndNoPolicyPassesItBy() {
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                                + " where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void whatWasDoneCanBeAddedToTheTrailAndNeverChangedOrRemoved() {
        for (var change : List.of(
                "update audit.entry set allowed = true",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.batch set entries = 0",
                "delete from audit.batch"))
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(BadSqlGrammarException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    private List<String> names(String condition) {
        return jdbc.sql(ABOUT_PEOPLE.formatted(condition) + " order by 1")
                .query(String.class)
                .list();
    }
}
