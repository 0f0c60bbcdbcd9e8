package health.attune.audit;

import static health.attune.audit.OwnDatabase.asSuperuser;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.audit.AuditEntry.About;
import health.attune.audit.AuditEntry.Actor;
import health.attune.audit.AuditEntry.Deed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Three batches, ten entries each, in a database that may be harmed. */
@SpringBootTest(classes = Attune.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
abstract class ChainOfThree {
    @Autowired
    Audit audit;

    @Autowired
    Sealing sealing;

    @Autowired
    Heads heads;

    @Autowired
    BatchStore batches;

    @Autowired
    Verification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    List<Long> ids = List.of();

    @BeforeEach
    void threeBatches() throws IOException {
        asSuperuser("truncate audit.entry, audit.waiting, audit.batch");
        Files.deleteIfExists(heads.path());
        for (int i = 0; i < 3; i++) tenMore();
        assertThat(verify().isGood()).isTrue();
        ids = jdbc.sql("select id from audit.entry order by id")
                .query(Long.class)
                .list();
        assertThat(ids).hasSize(30);
    }

    void found(String sentence) {
        assertThat(verify().wrong()).startsWith(sentence);
        assertThat(verify().isGood()).isFalse();
    }

    Verdict verify() {
        return verification.verify(List.<Path>of());
    }

    long id(int place) {
        return ids.get(place);
    }

    void tenMore() {
        for (int i = 0; i < 10; i++) write();
        seal();
    }

    void seal() {
        sealing.seal();
        heads.keep();
    }

    long write() {
        transaction.executeWithoutResult(status -> audit.record(new AuditEntry(
                new Actor(UUID.randomUUID(), "staff"),
                new Deed("read", "C"),
                About.person(UUID.randomUUID(), "page"),
                "care-team",
                true)));
        return jdbc.sql("select max(id) from audit.entry").query(Long.class).single();
    }

    static String copyOf(long id, long as) {
        return "insert into audit.entry select (jsonb_populate_record(e, jsonb_build_object('id', " + as
                + "))).* from audit.entry e where id = " + id;
    }
}
