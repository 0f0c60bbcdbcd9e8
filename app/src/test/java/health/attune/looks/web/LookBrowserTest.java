package health.attune.looks.web;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.audit.Audit;
import health.attune.audit.AuditEntry;
import health.attune.audit.AuditEntry.About;
import health.attune.checkins.Asked;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person reads who has looked. */
@AttuneTest
class LookBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Access access;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Principal themself;

    @BeforeEach
    void whatHappened() {
        var someone = asked.someone("Rosa Vega", "phq-9");
        themself = someone.self();
        named(someone.manager(), "Dana Reyes");
        var stranger = named(world.staff("front-desk", world.site(), null), "Wilhelmina Featherstonehaugh-Castellanos");
        var doctor = named(world.staff("psychiatric-consultant", someone.site(), null), "Amir Nazari");
        for (var subject : new String[] {"page", "timeline", "goal", "check-in", "contact"})
            access.require(someone.manager(), Verb.READ, DataClass.RECORD, someone.id(), subject);
        access.require(someone.manager(), Verb.WRITE, DataClass.RECORD, someone.id(), "goal");
        access.ask(stranger, new Access.Ask(Verb.READ, DataClass.RECORD, "page"), someone.id());
        var opened = new AuditEntry(
                doctor.actor(),
                Verb.READ.on(DataClass.RECORD),
                About.person(someone.id(), "page"),
                "break-glass",
                true);
        transaction.executeWithoutResult(status -> audit.record(opened));
        for (int day = 1; day < 14; day++)
            earlier(someone.id(), someone.manager().id(), day);
    }

    @Test
    void onAPhoneInSpanishAndAtADesk() {
        try (var browser = Browser.on(port)) {
            try (var phone = browser.phone("es-US")) {
                phone.signIn(world, themself).open("/me/looks").look("looks-es");
            }
            try (var desk = browser.desk("en-US")) {
                desk.signIn(world, themself).open("/me").look("looks-home");
                desk.page().locator(".rail a[href='/me/looks']").click();
                desk.look("looks");
                desk.page().selectOption("#who", "Dana Reyes");
                desk.page().locator("form[action='/me/looks'] button").click();
                desk.look("looks-one");
                desk.page().locator("nav.pager a").last().click();
                desk.look("looks-earlier");
            }
        }
    }

    private Principal named(Principal who, String name) {
        jdbc.sql("update access.account set name = ? where id = ?")
                .params(name, who.id())
                .update();
        return who;
    }

    private void earlier(UUID person, UUID actor, int days) {
        jdbc.sql("insert into audit.entry (at, actor_id, actor_kind, verb, data_class, person_id, subject, relation,"
                        + " allowed) values (now() - make_interval(days => ?), ?, 'staff', 'read', 'C', ?, 'page',"
                        + " 'care-team', true)")
                .params(days, actor, person)
                .update();
    }
}
