package health.attune.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void aServiceThatHasToBeAloneIsRefusedWhereAnotherHoldsTheFolder() throws Exception {
        try (var held = new PostgresFolder(folder).hold()) {
            assertThatThrownBy(() -> EmbeddedPostgres.openIn(folder, true))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another Attune already runs with the data folder " + folder)
                    .hasMessageContaining("ATTUNE_DATA");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithItsName() throws Exception {
        var file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> EmbeddedPostgres.openIn(file, true))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file + " can't be made")
                .hasMessageContaining("ATTUNE_DATA");
    }
}
