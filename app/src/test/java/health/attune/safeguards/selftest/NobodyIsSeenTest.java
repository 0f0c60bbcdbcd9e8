package health.attune.safeguards.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.database.Viewer;
import health.attune.jobs.Job;
import health.attune.notices.sending.Instances;
import health.attune.people.Duplicates;
import health.attune.people.FullName;
import health.attune.people.Nobody;
import health.attune.people.People;
import health.attune.people.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the self-test writes is in no list, page, search, count or figure, before, while and after it is under way. */
@AttuneTest
class NobodyIsSeenTest {
    private static final String ADDRESSES = "classpath*:access/routes/*.csv";

    /** One role of each sort: others see by the same relations. */
    private static final Set<Role> SORTS = EnumSet.of(
            Role.CARE_MANAGER,
            Role.PSYCHIATRIC_CONSULTANT,
            Role.GROUP_FACILITATOR,
            Role.SUPERVISOR,
            Role.FRONT_DESK,
            Role.MANAGER,
            Role.QUALITY_ANALYST,
            Role.PRIVACY_OFFICER,
            Role.SYSTEM_ADMINISTRATOR);

    @Autowired
    SelfTest selfTest;

    @Autowired
    List<Job> jobs;

    @Autowired
    Instances instances;

    @Autowired
    World world;

    @Autowired
    MockMvc web;

    @Autowired
    MeterRegistry figures;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final List<Principal> staff = new ArrayList<>();

    @BeforeEach
    void everySortOfStaffAndNoSelfTestSoFar() {
        jdbc.sql("update safeguards.self_test set began_at = null, is_under_way = false")
                .update();
        var site = world.site();
        var program = world.program(site);
        for (var role : SORTS)
            staff.add(
                    role.meetsPeople()
                            ? world.staff(role.word(), site, role == Role.FRONT_DESK ? null : program)
                            : world.staffOf(role.word(), world.organizationOf(site)));
        staff.add(world.staff("system-administrator", null, null));
    }

    @Test
    void nothingOfItIsOnAnyPageOfAnybody() throws Exception {
        var before = pages();
        assertThat(before).hasSizeGreaterThan(200);
        selfTest.step();
        work("notices.tell");
        work("alerts.sweep");
        instances.sendAll();
        work("notices.tell");
        work("safeguards.finder");
        assertThat(pages()).isEqualTo(before);
        selfTest.step();
        assertThat(jdbc.sql("select is_under_way from safeguards.self_test")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void noQueryOfStaffCountsIt() {
        var before = jdbc.sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
        selfTest.step();
        work("notices.tell");
        work("alerts.sweep");
        var written = writtenSince(Long.parseLong(before));
        assertThat(written).containsKeys("alerts.alert", "checkins.response");
        assertThat(seen(written)).isEmpty();
        assertThat(jdbc.sql("select count(*) from people.person where id = ?")
                        .param(Nobody.ID)
                        .query(Integer.class)
                        .single())
                .as("the service itself sees it")
                .isEqualTo(1);
    }

    @Test
    void noFigureCountsIt() {
        work("safeguards.finder");
        var before = ofAlerts();
        assertThat(before).containsKeys("attune.alerts.late", "attune.alerts.unrouted", "alerts.found.late");
        selfTest.step();
        jdbc.sql("update alerts.alert set due_at = now() - interval '1 hour', owner_id = null where person_id = ?")
                .param(Nobody.ID)
                .update();
        work("safeguards.finder");
        assertThat(ofAlerts()).isEqualTo(before);
    }

    @Test
    void aNewcomerIsNeverTakenForIt() {
        selfTest.step();
        var newcomer = People.Newcomer.of(Profile.of(FullName.of("", "Self-test"), null));
        for (var who : staff)
            assertThat(duplicates.before(who, newcomer).isNobody()).isTrue();
    }

    /** Address and reader to page, without what is new on each: tokens, ids. */
    private Map<String, String> pages() throws Exception {
        var pages = new TreeMap<String, String>();
        for (var who : staff)
            for (var address : addresses()) {
                var answer = web.perform(get(address).with(World.as(who)))
                        .andReturn()
                        .getResponse();
                var body = answer.getContentAsString();
                assertThat(body).as(address).doesNotContain("Self-test").doesNotContain(Nobody.ID.toString());
                pages.put(
                        who.id() + " " + address,
                        answer.getStatus()
                                + body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id"));
            }
        return pages;
    }

    /** Every page that is of no one thing; the status tells times, and secrets are new on each page. */
    private static List<String> addresses() throws IOException {
        var addresses = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(ADDRESSES))
            for (var line : file.getContentAsString(StandardCharsets.UTF_8).split("\n"))
                if (line.startsWith("GET,/") && !line.contains("{")) addresses.add(line.split(",", -1)[1]);
        addresses.removeIf(one -> one.equals("/status") || one.startsWith("/account/") || one.startsWith("/sign-in"));
        addresses.add("/people?sought=Self-test");
        addresses.add("/accounts?part=Self-test");
        return addresses;
    }

    /** Table to where the rows are that were written from that transaction on: to count all rows takes minutes. */
    private Map<String, String[]> writtenSince(long transactionId) {
        var written = new TreeMap<String, String[]>();
        for (var table : jdbc.sql("""
                select c.oid::regclass::text from pg_class c where c.relkind = 'r' and c.relrowsecurity
                """).query(String.class).list()) {
            var rows = jdbc.sql("select ctid::text from " + table + " where xmin::text::bigint >= ?")
                    .param(transactionId)
                    .query(String.class)
                    .list();
            if (!rows.isEmpty()) written.put(table, rows.toArray(String[]::new));
        }
        return written;
    }

    /** Reader and table, where they are let see any of those rows. */
    private List<String> seen(Map<String, String[]> written) {
        var seen = new ArrayList<String>();
        for (var who : staff) {
            Viewer.become(Viewer.staff(who.id()));
            try {
                written.forEach((table, rows) -> {
                    if (count(table, rows) > 0) seen.add(who + " " + table);
                });
            } finally {
                Viewer.become(null);
            }
        }
        return seen;
    }

    private long count(String table, String[] rows) {
        var real = table.equals("access.account") ? " and kind <> 'internal'" : "";
        return transaction.execute(
                status -> jdbc.sql("select count(*) from " + table + " where ctid = any(cast(? as tid[]))" + real)
                        .param(rows)
                        .query(Long.class)
                        .single());
    }

    private Map<String, Double> ofAlerts() {
        var read = new TreeMap<String, Double>();
        for (var meter : figures.getMeters())
            if (meter.getId().getName().contains("alerts."))
                meter.measure().forEach(one -> read.put(meter.getId().getName(), one.getValue()));
        return read;
    }

    private void work(String name) {
        jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }
}
