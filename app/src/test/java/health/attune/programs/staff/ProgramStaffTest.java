package health.attune.programs.staff;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.programs.Programs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works with people in a program. */
@AttuneTest
class ProgramStaffTest {
    @Autowired
    ProgramStaff staff;

    @Autowired
    Programs programs;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoOfOneNameAreTwo() {
        var site = world.siteWithoutFallback();
        var program = world.program(site);
        var one = world.staff("therapist", site, program);
        var other = world.staff("peer", site, program);
        jdbc.sql("update access.account set name = 'Ana Lee' where id in (?, ?)")
                .params(one.id(), other.id())
                .update();
        world.staff("manager", site, null);
        assertThat(staff.of(programs.program(program)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(one.id(), "Ana Lee", other.id(), "Ana Lee"));
    }
}
