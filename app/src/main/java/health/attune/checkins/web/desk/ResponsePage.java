package health.attune.checkins.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One response in ready-to-print words.
 *
 * @param facts when, how and by whom it was answered
 * @param language of the questions
 * @param attribution whose words the questions are
 * @param hidden why answers are not shown; null where they are
 * @param superseded why it counts no longer; null where it does
 * @param withdrawn why, in the words of who withdrew it; null where nobody did
 * @param correction where it is corrected; null where it can't be
 * @param withdrawal where it is withdrawn; null where it can't be
 */
public record ResponsePage(
        String title,
        List<String> facts,
        String language,
        List<Line> lines,
        String attribution,
        @Nullable String hidden,
        List<String> scores,
        List<Version> versions,
        @Nullable String superseded,
        @Nullable String withdrawn,
        @Nullable String correction,
        @Nullable String withdrawal) {

    /** A question and its answer in words. */
    public record Line(String question, String answer, boolean blank) {}

    /** The response itself, or one before or after it. */
    public record Version(
            String href, String words, @Nullable String reason, boolean here) {}
}
