package health.attune.instruments.forms;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several options of one item as a bit set of their places, so that answers stay one int per item. */
final class MultipleChoice {

    static final int MOST_OPTIONS = 30;

    private MultipleChoice() {}

    static int cell(Item item, Collection<Integer> values) {
        if (values.isEmpty()) throw new AnswerRefused("Choose at least one answer to \"" + item.linkId() + "\".");
        if (!item.repeats() && values.size() > 1)
            throw new AnswerRefused("Only one answer can be given to \"" + item.linkId() + "\".");
        int cell = 0;
        for (int value : values) cell |= 1 << index(item, value);
        if (Integer.bitCount(cell) > 1) refuseExclusive(item, cell);
        return item.repeats() ? cell : Integer.numberOfTrailingZeros(cell);
    }

    static List<Integer> values(Item item, int cell) {
        return chosen(item, cell)
                .map(i -> item.options().get(i).value())
                .boxed()
                .toList();
    }

    static String notAnOption(Item item, int value) {
        var allowed =
                item.options().stream().map(o -> String.valueOf(o.value())).collect(Collectors.joining(", "));
        return value + " is not an answer to \"" + item.linkId() + "\": the answers are " + allowed + ".";
    }

    private static int index(Item item, int value) {
        int index = item.indexOf(value);
        if (index < 0) throw new AnswerRefused(notAnOption(item, value));
        return index;
    }

    private static void refuseExclusive(Item item, int cell) {
        chosen(item, cell)
                .mapToObj(i -> item.options().get(i))
                .filter(Option::exclusive)
                .findFirst()
                .ifPresent(o -> {
                    throw new AnswerRefused(
                            "\"" + o.label().closestTo("en") + "\" cannot be chosen together with another answer.");
                });
    }

    private static IntStream chosen(Item item, int cell) {
        return IntStream.range(0, item.options().size()).filter(i -> (cell & 1 << i) != 0);
    }
}
