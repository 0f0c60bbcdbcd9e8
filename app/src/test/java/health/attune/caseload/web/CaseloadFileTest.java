package health.attune.caseload.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A caseload that leaves Attune as a file: that it did is told, and what protects its rows goes with them. */
@AttuneTest
class CaseloadFileTest {
    private static final String NOTICE = "42 CFR part 2 prohibits unauthorized use or disclosure";

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    JdbcClient jdbc;

    private UUID site;

    @BeforeEach
    void somewhere() {
        site = world.site();
    }

    @Test
    void eachFileLeavesATraceOfItsOwnHoweverOftenTheListWasSeen() throws Exception {
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        var person = caseload.person(manager, program, "Nora Notmet");
        read(manager, "/caseload");
        read(manager, "/caseload");
        assertThat(traces(person, "caseload")).isOne();
        read(manager, "/caseload/file");
        read(manager, "/caseload/file");
        assertThat(traces(person, "caseload file")).isEqualTo(2);
        assertThat(traces(person, "protected caseload file")).isZero();
        assertThat(read(manager, "/caseload/file")).doesNotContain(NOTICE, "Notice");
        var themself = world.account(person);
        assertThat(read(themself, "/me/looks"))
                .contains("Took a list out of Attune as a file, and you stand in it: your record.")
                .contains("Looked at your record.");
        assertThat(web.perform(get("/me/looks").with(as(themself)).header("Accept-Language", "es"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Sacó de Attune, como archivo, una lista");
    }

    @Test
    void withWhatAProtectedProgramWroteGoesTheNotice() throws Exception {
        var recovery = guarded.program(site);
        var counselor = world.staff("care-manager", site, recovery);
        var person = caseload.person(counselor, recovery, "Cleo Nash");
        assertThat(read(counselor, "/caseload/file").lines())
                .anyMatch(line -> line.startsWith("\ufeffName,") && line.endsWith(",Notice"))
                .anyMatch(line -> line.contains("Cleo Nash") && line.contains(NOTICE));
        assertThat(traces(person, "protected caseload file")).isOne();
    }

    private String read(Principal who, String address) throws Exception {
        return web.perform(get(address).with(as(who)))
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
