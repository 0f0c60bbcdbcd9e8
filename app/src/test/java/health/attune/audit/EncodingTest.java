package health.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.audit.chain.Canonical;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is hashed of an entry: all of it, and in the same way for ever. */
@AttuneTest
class EncodingTest {
    private static final Encoding ONE = Objects.requireNonNull(Encoding.of(1));

    @Autowired
    JdbcClient jdbc;

    /** A column that is added needs an encoding of its own, beside the ones before. */
    @Test
    void everyColumnIsSealed() {
        var columns = jdbc.sql("select column_name from information_schema.columns"
                        + " where table_schema = 'audit' and table_name = 'entry'")
                .query(String.class)
                .list();
        assertThat(Encoding.PRESENT.columns()).containsExactlyInAnyOrderElementsOf(columns);
    }

    /** Worked out by Python's hashlib and struct. */
    @Test
    void theFirstEncodingNeverChanges() {
        assertThat(HexFormat.of().formatHex(ONE.leaf(entry(ONE.columns(), null))))
                .isEqualTo("9d76e4f5f90a75a49c766174d936eca5c65f7836191824f3243c19d2aa87227c");
    }

    @Test
    void aColumnThatComesLaterLeavesOldBatchesAsTheyAre() {
        var later = new ArrayList<>(ONE.columns());
        later.add("device");
        assertThat(ONE.leaf(entry(later, null))).isEqualTo(ONE.leaf(entry(ONE.columns(), null)));
        assertThat(ONE.leavesOut(entry(later, null))).isFalse();
        assertThat(ONE.leavesOut(entry(later, "a phone"))).isTrue();
    }

    @Test
    void noTwoListsOfValuesLookAlike() {
        assertThat(new Canonical().add("ab").add("c").bytes())
                .isNotEqualTo(new Canonical().add("a").add("bc").bytes());
        assertThat(new Canonical().add(null).add("").bytes())
                .isNotEqualTo(new Canonical().add("").add(null).bytes());
    }

    private static StoredEntry entry(List<String> columns, @Nullable String device) {
        var values = new @Nullable Object[] {
            17L,
            UUID.fromString("01933f5e-0000-7000-8000-000000000001"),
            "staff",
            "read",
            "C",
            UUID.fromString("01933f5e-0000-7000-8000-000000000002"),
            null,
            "página",
            null,
            "care-team",
            true,
            null,
            Timestamp.from(Instant.ofEpochSecond(1_732_000_000L, 123_456_000)),
            new byte[] {1, 2, 3},
            device
        };
        return new StoredEntry(columns, Arrays.copyOf(values, columns.size()));
    }
}
