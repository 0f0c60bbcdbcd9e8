package health.attune.questionnaires.sheet;

import health.attune.pages.Words;
import health.attune.questionnaires.ImportedInstruments.Outcome;
import java.util.List;

/**
 * What would be taken.
 *
 * @param replaces whether an earlier version is here, which stays for what was answered to it
 */
public record Preview(
        String title,
        String version,
        boolean replaces,
        QuestionsShown questions,
        List<ScoreShown> scores,
        List<Fact> rules) {

    public static Preview of(Outcome.Ready ready, Words words) {
        var instrument = ready.instrument();
        return new Preview(
                new InstrumentWords(words).title(instrument),
                instrument.version(),
                ready.replaces(),
                QuestionsShown.of(instrument, words.locale().getLanguage()),
                new ScoreFacts(instrument, words).all(),
                new RuleFacts(instrument, words).all());
    }
}
