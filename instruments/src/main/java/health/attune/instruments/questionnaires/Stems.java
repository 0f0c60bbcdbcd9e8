package health.attune.instruments.questionnaires;

import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The words above the questions. Where all questions share them they become the instruction; where groups have words of
 * their own, each question carries those of its group, since it may be shown alone.
 */
final class Stems {

    private Optional<Texts> current = Optional.empty();
    private final List<Optional<Texts>> byQuestion = new ArrayList<>();

    Optional<Texts> current() {
        return current;
    }

    void replace(Texts words) {
        current = Optional.of(words);
    }

    void add(Texts words) {
        current = Optional.of(current.map(c -> joined(c, words)).orElse(words));
    }

    void back(Optional<Texts> outer) {
        current = outer;
    }

    void asked() {
        byQuestion.add(current);
    }

    Optional<Texts> instruction() {
        return shared() ? byQuestion.getFirst() : Optional.empty();
    }

    List<Item> applied(List<Item> items) {
        if (shared()) return items;
        var applied = new ArrayList<Item>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var text = byQuestion.get(i).map(stem -> joined(stem, item.text())).orElse(item.text());
            applied.add(new Item(item.linkId(), text, item.options(), item.loinc(), item.traits()));
        }
        return applied;
    }

    private boolean shared() {
        return new HashSet<>(byQuestion).size() <= 1 && !byQuestion.isEmpty();
    }

    /** In the languages that both have. */
    private static Texts joined(Texts above, Texts below) {
        var byLanguage = new LinkedHashMap<String, String>();
        below.byLanguage()
                .forEach((language, words) ->
                        above.in(language).ifPresent(stem -> byLanguage.put(language, stem + "\n" + words)));
        return byLanguage.isEmpty() ? below : new Texts(byLanguage);
    }
}
