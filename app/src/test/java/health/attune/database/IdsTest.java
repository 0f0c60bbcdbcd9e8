package health.attune.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void whatIsWrittenIsRead() {
        var id = Ids.next();
        assertThat(Ids.read(id.toString())).isEqualTo(id);
        assertThat(Ids.readOrNext(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "none", "------------------------------------", "0198-"})
    void whatIsNoIdIsNone(@Nullable String text) {
        assertThat(Ids.read(text)).isNull();
        assertThat(Ids.readOrNext(text)).isNotEqualTo(Ids.readOrNext(text));
    }
}
