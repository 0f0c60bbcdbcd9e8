package health.attune.checkins.answering;

import java.util.List;

/**
 * What was sent about one question.
 *
 * @param number its place in the check-in
 * @param item its id, so that a page kept open over a change of the questionnaire answers nothing else
 * @param values what was chosen; none where it is skipped
 * @param language of the page
 */
public record Given(int number, String item, List<Integer> values, String language) {
    public Given {
        values = List.copyOf(values);
    }
}
