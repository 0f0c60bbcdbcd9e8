package health.attune.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry as the database holds it, column by column. */
record StoredEntry(List<String> columns, @Nullable Object[] values) {
    private static final List<String> COLUMNS = Encoding.PRESENT.columns();

    /** An entry about to be written, under that number. */
    static StoredEntry of(long id, AuditEntry entry) {
        return new StoredEntry(Encoding.PRESENT.signed(), new @Nullable Object[] {
            id,
            entry.actor().id(),
            entry.actor().kind(),
            entry.deed().verb(),
            entry.deed().dataClass(),
            entry.about().personId(),
            entry.about().organizationId(),
            entry.about().subject(),
            entry.about().subjectId(),
            entry.relation(),
            entry.allowed(),
            entry.reason()
        });
    }

    /** The columns to select, under that alias of the table. */
    static String selected(String alias) {
        return String.join(
                ", ", COLUMNS.stream().map(column -> alias + "." + column).toList());
    }

    static StoredEntry of(ResultSet row) throws SQLException {
        var values = new @Nullable Object[COLUMNS.size()];
        for (int i = 0; i < values.length; i++) values[i] = row.getObject(COLUMNS.get(i));
        return new StoredEntry(COLUMNS, values);
    }

    @Nullable
    Object value(String column) {
        int place = columns.indexOf(column);
        return place < 0 ? null : values[place];
    }

    long id() {
        return (Long) java.util.Objects.requireNonNull(value("id"));
    }

    byte @Nullable [] proof() {
        return (byte[]) value("proof");
    }
}
