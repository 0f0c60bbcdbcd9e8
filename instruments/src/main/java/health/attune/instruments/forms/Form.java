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
     * @param gates       in the order they are applied
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
     * False where a gate skips the item after these answers. An answer to an item that is not asked does not count.
     *
     * @throws AnswerRefused where the form has no such item
     */
    public boolean isAsked(String linkId, Answers answers) {
        place(linkId);
        return gates.stream().allMatch(gate -> switch (gate) {
            case Gate.Skip skip -> !skip.implied().containsKey(linkId) || !holds(skip, answers);
            case Gate.AskOnly only -> !only.linkId().equals(linkId) || holds(only, answers);
        });
    }

    /** The first item still to be asked: neither answered nor declined nor gated away. */
    public Optional<Item> nextItem(Answers answers) {
        return items.stream()
                .filter(i -> answers.state(i.linkId()) == Answers.State.MISSING)
                .filter(i -> isAsked(i.linkId(), answers))
                .findFirst();
    }

    /** The answers as they count: those of items that are not asked are dropped, those that a gate implies are set. */
    public Answers effective(Answers answers) {
        var counted = answers;
        for (var item : items) if (!isAsked(item.linkId(), answers)) counted = counted.without(item.linkId());
        for (var gate : gates) {
            if (!(gate instanceof Gate.Skip skip) || !holds(skip, answers)) continue;
            for (var implied : skip.implied().entrySet()) counted = counted.with(implied.getKey(), implied.getValue());
        }
        return counted;
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
