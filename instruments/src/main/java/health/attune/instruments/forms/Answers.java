package health.attune.instruments.forms;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody answered to one form: each item is answered, declined, or missing. Immutable.
 *
 * <p>One int per item: the place of the chosen option (of a multiple choice a bit set of places), or a mark below zero.
 */
public final class Answers {

    /** Marks a blank item in {@link #of(Form, int...)}. */
    public static final int MISSING = Integer.MIN_VALUE;

    /** Marks an item that the person declined to answer, or answered "don't know", in {@link #of(Form, int...)}. */
    public static final int DECLINED = Integer.MIN_VALUE + 1;

    /** What is known of one item. */
    public enum State {
        ANSWERED,
        DECLINED,
        MISSING
    }

    private static final int BLANK = -1;
    private static final int REFUSED = -2;

    private final Form form;
    private final int[] cells;

    private Answers(Form form, int[] cells) {
        this.form = form;
        this.cells = cells;
    }

    /** Nothing answered yet. */
    public static Answers none(Form form) {
        var cells = new int[form.items().size()];
        Arrays.fill(cells, BLANK);
        return new Answers(form, cells);
    }

    /**
     * One option value per item in the order of the form, or {@link #MISSING} or {@link #DECLINED}.
     *
     * @throws AnswerRefused where the number of values is not that of the items, or a value is not among the options
     */
    public static Answers of(Form form, int... values) {
        var items = form.items();
        if (values.length != items.size()) throw new AnswerRefused(count(items.size(), values.length));
        var cells = new int[values.length];
        for (int i = 0; i < cells.length; i++) cells[i] = cell(items.get(i), values[i]);
        return new Answers(form, cells);
    }

    /**
     * Option values by link id; items not named are missing.
     *
     * @throws AnswerRefused where an item is unknown or a value is not among its options
     */
    public static Answers of(Form form, Map<String, Integer> values) {
        var answers = none(form);
        for (var entry : values.entrySet()) {
            int place = form.place(entry.getKey());
            answers.cells[place] = cell(form.items().get(place), entry.getValue());
        }
        return answers;
    }

    /** @throws AnswerRefused where the item is unknown or the value is not among its options */
    public Answers with(String linkId, int value) {
        int place = form.place(linkId);
        return replaced(place, cell(form.items().get(place), value));
    }

    /**
     * Several options of a multiple choice.
     *
     * @throws AnswerRefused where the item takes one answer only, or an exclusive option stands beside another
     */
    public Answers with(String linkId, Collection<Integer> values) {
        int place = form.place(linkId);
        return replaced(place, MultipleChoice.cell(form.items().get(place), values));
    }

    /** The person declined, or did not know. Where the publisher scores a refusal, it counts as that option. */
    public Answers declined(String linkId) {
        int place = form.place(linkId);
        return replaced(place, cell(form.items().get(place), DECLINED));
    }

    /** The item is blank again. */
    public Answers without(String linkId) {
        return replaced(form.place(linkId), BLANK);
    }

    public State state(String linkId) {
        int place = form.place(linkId);
        int cell = cells[place];
        if (cell == BLANK) return State.MISSING;
        if (cell == REFUSED || isRefusalOption(form.items().get(place), cell)) return State.DECLINED;
        return State.ANSWERED;
    }

    /** The value of the chosen option; empty where blank or declined. Of a multiple choice, the first chosen. */
    public OptionalInt value(String linkId) {
        return choices(linkId).stream().mapToInt(Integer::intValue).findFirst();
    }

    /** The values of all chosen options; empty where blank or declined without a scored refusal. */
    public List<Integer> choices(String linkId) {
        int place = form.place(linkId);
        int cell = cells[place];
        if (cell < 0) return List.of();
        var item = form.items().get(place);
        if (item.repeats()) return MultipleChoice.values(item, cell);
        return List.of(item.options().get(cell).value());
    }

    /** Every answered item and its values, in the order of the form: what is to be stored. */
    public SequencedMap<String, List<Integer>> given() {
        var given = new LinkedHashMap<String, List<Integer>>();
        for (var item : form.items()) {
            var choices = choices(item.linkId());
            if (!choices.isEmpty()) given.put(item.linkId(), choices);
        }
        return given;
    }

    /** Items that were declined, in the order of the form. */
    public Set<String> declinedItems() {
        return IntStream.range(0, cells.length)
                .mapToObj(i -> form.items().get(i).linkId())
                .filter(id -> state(id) == State.DECLINED)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True once every item that is asked is answered or declined. */
    public boolean complete() {
        return form.nextItem(this).isEmpty();
    }

    public Form form() {
        return form;
    }

    /**
     * For scoring at speed: the place of the chosen option of the item at this place, below zero where there is none;
     * of a multiple choice a bit set of places.
     */
    public int cellAt(int place) {
        return cells[place];
    }

    private Answers replaced(int place, int cell) {
        var copy = cells.clone();
        copy[place] = cell;
        return new Answers(form, copy);
    }

    private static int cell(Item item, int value) {
        if (value == MISSING) return BLANK;
        if (value == DECLINED) return refusal(item);
        int index = item.indexOf(value);
        if (index < 0) throw new AnswerRefused(MultipleChoice.notAnOption(item, value));
        return item.repeats() ? 1 << index : index;
    }

    private static int refusal(Item item) {
        var as = item.traits().declinedAs();
        return as.isPresent() ? cell(item, as.getAsInt()) : REFUSED;
    }

    private static boolean isRefusalOption(Item item, int cell) {
        var as = item.traits().declinedAs();
        return as.isPresent() && cell == item.indexOf(as.getAsInt());
    }

    private static String count(int items, int values) {
        return "This questionnaire has " + items + " questions, but " + values + " answers were given.";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers a && a.form == form && Arrays.equals(a.cells, cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return given() + (declinedItems().isEmpty() ? "" : " declined " + declinedItems());
    }
}
