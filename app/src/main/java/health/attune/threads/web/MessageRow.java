package health.attune.threads.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, ready to print.
 *
 * @param id of its place in the page
 * @param author with the role in which they wrote
 * @param words null where they are not for this reader any more
 * @param to by whom it is to be read; for its author with who has
 * @param withdrawn who took it back, when and why; null while it stands
 * @param isNew whether it is to be read by the reader, who opens it only now
 * @param href where its author takes it back; null for others
 */
public record MessageRow(
        String id,
        String author,
        String at,
        @Nullable String words,
        List<ReaderRow> to,
        @Nullable String withdrawn,
        boolean isNew,
        @Nullable String href) {

    public boolean stands() {
        return withdrawn == null;
    }

    /**
     * One by whom it is to be read.
     *
     * @param hangs whether its author should do something, for it will not be read
     */
    public record ReaderRow(String words, boolean hangs) {}
}
