package health.attune.questionnaires.sheet;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published words of the questions, in the language of the page where they exist in it, else in another.
 *
 * @param language the language of the words
 * @param asked whether that is the language of the page
 */
public record QuestionsShown(
        String language, boolean asked, @Nullable String instruction, List<QuestionBlock> blocks) {

    static QuestionsShown of(Instrument instrument, String wanted) {
        var spoken = instrument.languages();
        var language = spoken.contains(wanted)
                ? wanted
                : spoken.contains("en") || spoken.isEmpty()
                        ? "en"
                        : spoken.stream().sorted().findFirst().orElseThrow();
        var instruction = instrument.form().instruction().map(words -> words.closestTo(language));
        return new QuestionsShown(
                language, language.equals(wanted), instruction.orElse(null), blocks(instrument, language));
    }

    private static List<QuestionBlock> blocks(Instrument instrument, String language) {
        var blocks = new ArrayList<QuestionBlock>();
        var run = new ArrayList<QuestionBlock.Asked>();
        var items = instrument.items();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            run.add(asked(i + 1, item, language));
            boolean last = i + 1 == items.size() || !items.get(i + 1).options().equals(item.options());
            if (!last) continue;
            blocks.add(new QuestionBlock(List.copyOf(run), answers(item, language)));
            run.clear();
        }
        return blocks;
    }

    private static QuestionBlock.Asked asked(int number, Item item, String language) {
        return new QuestionBlock.Asked(
                number,
                item.text().closestTo(language),
                item.scored(),
                item.loinc().orElse(null));
    }

    private static List<QuestionBlock.Answer> answers(Item item, String language) {
        return item.options().stream()
                .map(option -> new QuestionBlock.Answer(
                        option.points(),
                        option.label().closestTo(language),
                        option.loinc().orElse(null)))
                .toList();
    }
}
