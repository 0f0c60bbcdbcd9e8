package health.attune.database.tables;

/**
 * A table whose rows are never deleted. One that was wrong is withdrawn, or another stands in its place, and either can
 * be undone; so it is told by the table {@code withdrawal} of the same schema.
 *
 * @param entry the name of the table
 */
public record Entries(String schema, String entry) {

    /** SQL: the row of that alias is not withdrawn, and not in the place of one whose correction was undone. */
    public String counts(String alias) {
        return """
                not exists (select 1 from %1$s.withdrawal w where (w.%2$s_id = %3$s.id and w.undone_at is null)
                    or (w.replaced_by = %3$s.id and w.undone_at is not null))
                """.formatted(schema, entry, alias);
    }

    /** SQL: of a withdrawal {@code w}, what stands in the place of its row, if anything, was not withdrawn since. */
    public String undoable() {
        return "not exists (select 1 from %1$s.withdrawal v where v.%2$s_id = w.replaced_by and v.undone_at is null)"
                .formatted(schema, entry);
    }
}
