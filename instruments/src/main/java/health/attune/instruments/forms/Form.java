package health.attune.instruments.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions in their order, and which of them are asked after which answers. */
public final class Form {

    private final Optional<Texts> instruction;
    private final List<Item> items;
    private final List<Gate> gates;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param instruction the published words above the questions, where there are any
     * @param items       at least one; link ids are unique
     * @param gates       in the order they are applied; each looks at items before those it concerns
     */
    public Form(Optional<Texts> instruction, List<Item> items, List<Gate> gates) {
        this.instruction = instruction;
        this.items = List.copyOf(items);
        this.gates = List.copyOf(gates);
        for (int i = 0; i < items.size(); i++) places.put(items.get(i).linkId(), i);
    }

    public Optional<Texts> instruction() {
        return instruction;
    }

    public List<Item> items() {
        return items;
    }

    public List<Gate> gates() {
        return gates;
    }

    public Optional<Item> item(String linkId) {
        return Optional.ofNullable(places.get(linkId)).map(items::get);
    }

    /** Languages in which the instruction, every item and every option are there. */
    public Set<String> languages() {
        var languages =
                new HashSet<>(instruction.orElse(items.getFirst().text()).languages());
        languages.removeIf(l -> !items.stream().allMatch(i -> i.speaks(l)));
        return Set.copyOf(languages);
    }

    /**
     * False where a gate skips the item after these answers. An answer to an item that is not asked does not count, so
     * it opens no other item either.
     *
     * @throws AnswerRefused where the form has no such item
     */
    public boolean isAsked(String linkId, Answers answers) {
        return asks(linkId, counted(answers, place(linkId)));
    }

    /** The first item still to be asked: neither answered nor declined nor gated away. */
    public Optional<Item> nextItem(Answers answers) {
        var counted = answers;
        for (var item : items) {
            var linkId = item.linkId();
            if (answers.state(linkId) == Answers.State.MISSING && asks(linkId, counted)) return Optional.of(item);
            counted = settled(linkId, counted);
        }
        return Optional.empty();
    }

    /** The answers as they count: those of items that are not asked are dropped, those that a gate implies are set. */
    public Answers effective(Answers answers) {
        return counted(answers, items.size());
    }

    /** As {@link #effective}, for so many items from the first on. */
    private Answers counted(Answers answers, int first) {
        var counted = answers;
        if (!gates.isEmpty()) for (var item : items.subList(0, first)) counted = settled(item.linkId(), counted);
        return counted;
    }

    /** One item as it counts, where all that stand before it do so already. */
    private Answers settled(String linkId, Answers counted) {
        var settled = asks(linkId, counted) ? counted : counted.without(linkId);
        for (var gate : gates) {
            if (!(gate instanceof Gate.Skip skip)) continue;
            var implied = skip.implied().get(linkId);
            if (implied != null && holds(skip, counted)) settled = settled.with(linkId, implied);
        }
        return settled;
    }

    private boolean asks(String linkId, Answers counted) {
        for (var gate : gates) {
            if (!gate.concerns(linkId)) continue;
            boolean asks = switch (gate) {
                case Gate.Skip skip -> !holds(skip, counted);
                case Gate.AskOnly only -> holds(only, counted);
            };
            if (!asks) return false;
        }
        return true;
    }

    /**
     * Where the item stands, counted from 0.
     *
     * @throws AnswerRefused where the form has no such item
     */
    public int place(String linkId) {
        var place = places.get(linkId);
        if (place == null) throw new AnswerRefused("This questionnaire has no question \"" + linkId + "\".");
        return place;
    }

    private static boolean holds(Gate gate, Answers answers) {
        return gate.when().in(answers).isYes();
    }
}
