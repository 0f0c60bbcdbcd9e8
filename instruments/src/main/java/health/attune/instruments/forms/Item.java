package health.attune.instruments.forms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One question.
 *
 * @param linkId     unique within the instrument, stable over versions
 * @param text       the published words
 * @param options    what can be answered, in the order shown; at least two
 * @param loinc      LOINC code of the question, where one is known
 * @param traits     what sets it apart from an ordinary question
 */
public record Item(String linkId, Texts text, List<Option> options, Optional<String> loinc, Traits traits) {

    /**
     * What sets an item apart.
     *
     * @param scored     false for an item outside every total, such as PHQ-9 item 10
     * @param repeats    true where several options may be chosen; the item then counts its highest option
     * @param declinedAs the option that a refusal is recorded as, where the publisher scores a refusal (ASQ)
     */
    public record Traits(boolean scored, boolean repeats, OptionalInt declinedAs) {
        public static final Traits ORDINARY = new Traits(true, false, OptionalInt.empty());
    }

    public Item {
        options = List.copyOf(options);
    }

    /** The published words in this language; empty where there is no official translation. */
    public Optional<String> text(String language) {
        return text.in(language);
    }

    public boolean scored() {
        return traits.scored();
    }

    public boolean repeats() {
        return traits.repeats();
    }

    /** The option with this value. */
    public Optional<Option> option(int value) {
        return options.stream().filter(o -> o.value() == value).findFirst();
    }

    /** True where text and every option exist in this language. */
    public boolean speaks(String language) {
        return text.in(language).isPresent()
                && options.stream().allMatch(o -> o.label(language).isPresent());
    }

    int indexOf(int value) {
        for (int i = 0; i < options.size(); i++) if (options.get(i).value() == value) return i;
        return -1;
    }
}
