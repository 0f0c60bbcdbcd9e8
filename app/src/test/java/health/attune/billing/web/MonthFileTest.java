package health.attune.billing.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.billing.BillingOf;
import health.attune.billing.BillingOf.InCare;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A month that leaves Attune as a file: that it did is told, and what protects its lines goes with them. */
@AttuneTest
class MonthFileTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 5);

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    BillingOf people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachFileLeavesATraceOfItsOwnHoweverOftenTheMonthWasSeen() throws Exception {
        var amina = people.someone("Amina Yusuf", BEGAN);
        read(amina.manager(), "/billing", amina.program());
        read(amina.manager(), "/billing/file", amina.program());
        assertThat(read(amina.manager(), "/billing/file", amina.program())).doesNotContain(",Notice");
        assertThat(traces(amina.id(), "billing")).isOne();
        assertThat(traces(amina.id(), "billing file")).isEqualTo(2);
        assertThat(traces(amina.id(), "protected billing file")).isZero();
    }

    @Test
    void withWhatAProtectedProgramWroteGoesTheNotice() throws Exception {
        var site = world.site();
        var recovery = guarded.program(site);
        var counselor = world.staff("care-manager", site, recovery);
        var cleo = people.another("Cleo Nash", BEGAN, new InCare(site, site, recovery, site, counselor));
        people.readyFor(cleo, "medicare", BEGAN);
        people.worked(cleo, counselor, Instant.parse("2026-03-10T15:00:00Z"), 86);
        assertThat(read(counselor, "/billing/file", recovery).lines())
                .hasSize(3)
                .anyMatch(line -> line.endsWith("Rules,Notice"))
                .filteredOn(line -> line.startsWith(world.name(cleo.id())))
                .allMatch(line -> line.contains("42 CFR part 2 prohibits unauthorized use or disclosure"))
                .hasSize(2);
        assertThat(traces(cleo.id(), "protected billing file")).isOne();
    }

    private String read(Principal who, String address, UUID program) throws Exception {
        return web.perform(get(address + "?month=2026-03&place=" + program).with(as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int traces(UUID person, String subject) {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and subject = ? and allowed")
                .params(person, subject)
                .query(Integer.class)
                .single();
    }
}
