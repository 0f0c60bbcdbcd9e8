package health.attune.imports;

import health.attune.imports.csv.Flaw;
import health.attune.imports.csv.Refused;
import java.util.List;

/**
 * A row, or a file, that was not taken in.
 *
 * @param line where it begins; 0 where it is the file as a whole
 * @param column empty where it is the row
 * @param reason key of the sentence below {@code imports.flaw.}
 * @param facts what the sentence names; never what a cell holds
 */
public record Refusal(long line, String column, String reason, List<String> facts) {

    public static Refusal of(Refused refused) {
        return new Refusal(
                refused.line(),
                refused.column(),
                refused.flaw().key(),
                refused.flaw().facts());
    }

    public static Refusal of(long line, Flaw flaw) {
        return of(new Refused(line, "", flaw));
    }
}
