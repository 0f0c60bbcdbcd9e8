package health.attune.boards;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a team wrote down at the huddle of a day; about nobody. Each version is kept.
 *
 * @param version 0 where nothing was written yet
 * @param by how whoever wrote it is called
 */
public record HuddleNote(
        LocalDate day,
        int version,
        String words,
        String by,
        @Nullable Instant at) {
    public static final int LONGEST = 1_000;

    static HuddleNote none(LocalDate day) {
        return new HuddleNote(day, 0, "", "", null);
    }

    public boolean isWritten() {
        return version > 0;
    }
}
