package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class RoleTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseKnowsTheSameRoles() {
        var inTable =
                jdbc.sql("select word from access.role").query(String.class).list();
        assertThat(inTable)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::word).toList());
    }
}
