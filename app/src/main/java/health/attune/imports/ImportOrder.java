package health.attune.imports;

import java.nio.file.Path;
import java.util.Locale;

/**
 * One file to be taken in.
 *
 * @param reports the folder for the report and the list of refused rows
 * @param startedBy who typed the command, as the operating system knows them
 */
public record ImportOrder(Path file, Path reports, Way way, String startedBy) {

    /** What is done with rows that are fine. */
    public enum Way {
        /** New ones are taken in; one that differs from what was taken in before is refused. */
        TAKE_IN,
        /** One that differs takes the place of what was taken in before. */
        CORRECT,
        /** As taking in, but for the writing. */
        DRY_RUN,
        /** As correcting, but for the writing. */
        DRY_CORRECTION;

        public boolean writes() {
            return this == TAKE_IN || this == CORRECT;
        }

        public boolean corrects() {
            return this == CORRECT || this == DRY_CORRECTION;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
