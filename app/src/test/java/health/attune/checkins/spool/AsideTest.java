package health.attune.checkins.spool;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Owner;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern.Reason;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.DatabaseSettings;
import health.attune.database.Ids;
import health.attune.keys.ServiceKey;
import health.attune.pages.CrisisHelp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** An answer that was received and that the database refuses for a reason that does not pass. */
@AttuneTest
class AsideTest {
    @Autowired
    ApplicationContext service;

    @Autowired
    Filing filing;

    @Autowired
    Tickets tickets;

    @Autowired
    ServiceKey key;

    @Autowired
    DatabaseSettings database;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void itCallsForHumansIsCountedAndIsTriedAgainAtTheNextStart() throws Exception {
        var someone = asked.someone("Ada Aside", "phq-9");
        var administrator = world.staff("system-administrator", null, null);
        var answer = received(someone);
        refuse(answer);
        try {
            var spool = spool();
            assertThat(spool.keep(answer)).isTrue();
            spool.fileAll();
            spool.close();
            assertThat(spool.setAside()).isEqualTo(1);
            assertThat(reasons(someone)).containsExactly(Reason.UNREADABLE);
            assertThat(told(administrator)).isEqualTo(1);
            var next = spool();
            next.fileAll();
            assertThat(next.setAside()).as("not yet").isEqualTo(1);
        } finally {
            Owner.of(service).sql("drop trigger refused on checkins.spooled").update();
        }
        var mended = spool();
        mended.fileAll();
        assertThat(mended.setAside()).isZero();
        assertThat(reasons(someone)).containsExactlyInAnyOrder(Reason.UNREADABLE, Reason.POSITIVE);
        assertThat(folder).isEmptyDirectory();
    }

    private List<Reason> reasons(Someone someone) {
        return alerts.mine(someone.manager()).stream().map(Alert::reason).toList();
    }

    private int told(Principal administrator) {
        return jdbc.sql("select count(*) from notices.notice where account_id = ? and key like 'checkins.aside%'")
                .param(administrator.id())
                .query(Integer.class)
                .single();
    }

    private void refuse(Received answer) {
        Owner.of(service).sql("""
                create or replace function checkins.refused() returns trigger language plpgsql as
                'begin raise exception ''refused''; end'
                """).update();
        Owner.of(service)
                .sql("create trigger refused before insert on checkins.spooled for each row when (new.id = '"
                        + answer.id() + "') execute function checkins.refused()")
                .update();
    }

    private Received received(Someone someone) {
        var checkin = asked.open(someone);
        var response = jdbc.sql("select id from checkins.response where checkin_id = ?")
                .param(checkin)
                .query(UUID.class)
                .single();
        var asking = new Tickets.Asked(checkin, response, "phq9-9", "en");
        var ticket = tickets.read(tickets.issue(someone.self(), asking, new CrisisHelp("Call us.", "555", "556")))
                .orElseThrow();
        return new Received(Ids.next(), ticket, List.of(2), "en", Instant.now());
    }

    private Spool spool() {
        return new Spool(new SpoolSettings(folder.toString(), DataSize.ofMegabytes(1)), database, key, filing);
    }
}
