package health.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Verb;
import health.attune.checkins.Asked;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can't be audited does not happen, but for the raising of an alert. */
@AttuneTest
class AlertThroughTest {
    private static final String REFUSING = """
            create function audit.refuse() returns trigger language plpgsql as
            $$ begin raise exception 'refused by a test'; end $$
            """;

    @Autowired
    Asked asked;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    Asked.Someone someone;
    UUID checkin;
    double lostBefore;

    @BeforeEach
    void somebodyIsAsked() {
        someone = asked.someone("Tove Lindqvist", "phq-9");
        checkin = asked.open(someone);
        lostBefore = lost();
    }

    @AfterEach
    void audited() {
        Superuser.does("drop trigger if exists refuse on audit.entry", "drop function if exists audit.refuse");
    }

    @Test
    void anAnswerAndItsAlertAreKeptThoughTheirEntriesAreRefused() {
        refuse();
        var saved = asked.answer(someone, checkin, 9, 2);
        assertThat(saved.toString()).contains("alarming=true");
        assertThat(answers()).isEqualTo(1);
        assertThat(alerts()).isEqualTo(1);
        assertThat(entries()).isZero();
        assertThat(lost()).isGreaterThan(lostBefore);
        audited();
        assertThat(access.may(someone.manager(), Verb.ACT, DataClass.SAFETY, someone.id()))
                .isTrue();
    }

    @Test
    void theyAreKeptThoughTheTableOfEntriesIsHeld() throws SQLException {
        try (var holder = Superuser.connection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table audit.entry in access exclusive mode");
            asked.answer(someone, checkin, 9, 2);
            assertThat(alerts()).isEqualTo(1);
            assertThat(lost()).isGreaterThan(lostBefore);
        }
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void anAnswerThatCallsForNobodyIsNotKeptWithoutItsEntry() {
        refuse();
        assertThatThrownBy(() -> asked.answer(someone, checkin, 1, 2)).isInstanceOf(DataAccessException.class);
        audited();
        assertThat(answers()).isZero();
        assertThat(lost()).isEqualTo(lostBefore);
    }

    @Test
    void nothingIsReadWithoutItsEntry() {
        refuse();
        assertThatThrownBy(() -> access.require(someone.manager(), Verb.READ, DataClass.RECORD, someone.id(), "page"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whereEntriesAreTakenTheAlertHasItsOwn() {
        asked.answer(someone, checkin, 9, 2);
        assertThat(alerts()).isEqualTo(1);
        assertThat(entries()).isEqualTo(1);
        assertThat(lost()).isEqualTo(lostBefore);
    }

    private static void refuse() {
        Superuser.does(
                REFUSING,
                "create trigger refuse before insert on audit.entry for statement execute function audit.refuse()");
    }

    private double lost() {
        return meters.counter("attune.audit.entries.lost").count();
    }

    private long answers() {
        return count("select count(*) from checkins.response r, jsonb_object_keys(r.answers) where r.person_id = ?");
    }

    private long alerts() {
        return count("select count(*) from alerts.alert where person_id = ? and owner_id is not null"
                + " and relationship_id is not null");
    }

    private long entries() {
        return count("select count(*) from audit.entry where person_id = ? and verb = 'write' and subject = 'check-in'")
                - 1;
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(someone.id()).query(Long.class).single();
    }
}
