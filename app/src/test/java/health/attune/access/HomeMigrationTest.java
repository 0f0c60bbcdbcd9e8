package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.database.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where accounts of before belong: the statement of the migration itself, over accounts that belong nowhere yet. */
@AttuneTest
class HomeMigrationTest {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/access/V202611280029__home.sql");
    private static final Pattern DERIVATION = Pattern.compile("update access\\.account a set .*?;", Pattern.DOTALL);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anAccountBelongsWhereItsFirstRoleThatIsNotOverIsHeld() throws IOException {
        var found = DERIVATION.matcher(Files.readString(MIGRATION));
        assertThat(found.find()).isTrue();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var here = world.site();
            var there = world.site();
            var moved = over(world.staff("nurse", here, null));
            grant(moved, there);
            var left = over(world.staff("nurse", here, world.program(here)));
            var ofBoth = world.staff("manager", here, null);
            grant(ofBoth, null);
            var manager = world.staffOf("manager", world.organizationOf(there));
            jdbc.sql("update access.account set organization_id = null where id in (?, ?, ?, ?)")
                    .params(moved.id(), left.id(), ofBoth.id(), manager.id())
                    .update();
            jdbc.sql(found.group()).update();
            assertThat(homeOf(moved)).isEqualTo(world.organizationOf(there));
            assertThat(homeOf(left)).isEqualTo(world.organizationOf(here));
            assertThat(homeOf(ofBoth)).as("of the network").isNull();
            assertThat(homeOf(manager)).isEqualTo(world.organizationOf(there));
        });
    }

    private Principal over(Principal who) {
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(who.id())
                .update();
        return who;
    }

    private void grant(Principal who, @Nullable UUID site) {
        jdbc.sql("insert into access.role_grant (id, account_id, role, site_id)"
                        + " values (:id, :account, 'manager', :site)")
                .param("id", Ids.next())
                .param("account", who.id())
                .param("site", site)
                .update();
    }

    private @Nullable UUID homeOf(Principal who) {
        return jdbc.sql("select organization_id from access.account where id = ?")
                .param(who.id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
    }
}
