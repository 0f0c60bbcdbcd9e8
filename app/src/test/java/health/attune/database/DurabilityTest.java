package health.attune.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A commit that was acknowledged is on the disk, for whatever user the service works as. */
@AttuneTest
class DurabilityTest {

    @Value("${attune.database.folder}")
    Path data;

    @Test
    void aUserWhoseCommitsAreNotWaitedForIsRefusedAlthoughTheServerIsDurable() throws Exception {
        var database = OtherDatabase.make(data);
        var login = new Connection(database.url(), database.user(), database.password());
        assertThatCode(() -> Durability.require(login)).doesNotThrowAnyException();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("alter role " + database.user() + " set synchronous_commit = off");
        }
        assertThatThrownBy(() -> Durability.require(login))
                .isInstanceOf(Durability.NotDurable.class)
                .hasMessageContaining("synchronous_commit");
    }
}
