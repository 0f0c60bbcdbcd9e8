package health.attune.checkins.answering;

import health.attune.checkins.responses.Response;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Item;
import java.util.List;

/**
 * One question of a check-in as it stands.
 *
 * @param number its place in the whole check-in, from 1, whether or not it is asked
 * @param asked false where earlier answers make it needless
 * @param chosen the values answered; none where it is open or skipped
 */
public record Question(
        int number,
        Response response,
        Instrument instrument,
        Item item,
        boolean asked,
        Answers.State state,
        List<Integer> chosen) {

    /** True while it waits for an answer or to be skipped. */
    public boolean isOpen() {
        return asked && state == Answers.State.MISSING;
    }

    public boolean isSkipped() {
        return asked && state == Answers.State.DECLINED;
    }

    public boolean isAboutSafety() {
        return instrument.isSafetyItem(item.linkId());
    }

    /** The language its words are shown in: that of the page where the instrument speaks it, else its own. */
    public String language(String ofPage) {
        var languages = instrument.languages();
        if (languages.contains(ofPage)) return ofPage;
        return languages.contains("en") || languages.isEmpty()
                ? "en"
                : languages.iterator().next();
    }
}
