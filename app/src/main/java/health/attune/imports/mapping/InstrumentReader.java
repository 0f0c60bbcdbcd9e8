package health.attune.imports.mapping;

import health.attune.imports.mapping.InstrumentPart.ItemColumn;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which columns hold the answers to an instrument. */
final class InstrumentReader {
    private final String organization;
    private final BiFunction<String, String, Optional<Instrument>> instruments;

    InstrumentReader(String organization, BiFunction<String, String, Optional<Instrument>> instruments) {
        this.organization = organization;
        this.instruments = instruments;
    }

    /** Empty where there is no such instrument, which is noted. */
    Optional<InstrumentPart> read(Fields block) {
        var id = block.text("instrument");
        var instrument = instruments.apply(organization, id);
        if (instrument.isEmpty() && !id.isEmpty())
            block.problem(
                    "instrument",
                    "There is no instrument \"" + id + "\" that comes with Attune, and none that \"" + organization
                            + "\" brought.");
        var day = block.block("day", DayRule.FromColumn::read).orElse(null);
        if (block.has("scores")) return scores(block, instrument, day);
        var values = block.pairs("values");
        instrument.ifPresent(known -> requireMeant(block, known, values));
        var absent = block.words("absent");
        var columns = block.needed("items", items -> columns(items, instrument, values));
        instrument.ifPresent(known -> requireAll(block, known, columns, absent));
        return instrument.map(known -> new InstrumentPart(known, day, columns, List.of()));
    }

    /** Scores stand alone: beside answers, which are scored here, two truths could stand. */
    private static Optional<InstrumentPart> scores(
            Fields block, Optional<Instrument> instrument, DayRule.@Nullable FromColumn day) {
        if (block.has("items"))
            block.problem("scores", "Say items or scores: what was answered is scored here, and nothing beside it.");
        return instrument.map(known -> new InstrumentPart(
                known, day, List.of(), block.needed("scores", scores -> InstrumentPart.scores(scores, known))));
    }

    private static List<ItemColumn> columns(Fields items, Optional<Instrument> instrument, Map<String, String> values) {
        var columns = new ArrayList<ItemColumn>();
        for (var linkId : items.names()) {
            var own = new HashMap<String, String>();
            var column = column(items, linkId, own);
            if (instrument.isEmpty()) continue;
            var item = instrument.get().item(linkId);
            if (item.isEmpty()) items.problem(linkId, instrument.get().id() + " has no question \"" + linkId + "\".");
            else if (item.get().repeats())
                items.problem(linkId, "\"" + linkId + "\" takes several answers at once, which a column can't hold.");
            else
                columns.add(new ItemColumn(
                        instrument.get().form().place(linkId),
                        linkId,
                        column,
                        meanings(items, item.get(), values, own)));
        }
        return columns;
    }

    private static String column(Fields items, String linkId, Map<String, String> own) {
        if (!items.isBlock(linkId)) return items.text(linkId);
        return items.needed(linkId, block -> {
            own.putAll(block.pairs("values"));
            return block.text("column");
        });
    }

    /** What is written for all items counts where the item has such an answer; what is written for it must be one. */
    private static Map<String, Integer> meanings(
            Fields items, Item item, Map<String, String> shared, Map<String, String> own) {
        var meanings = new HashMap<String, Integer>();
        shared.forEach((written, meant) -> meaning(item, meant).ifPresent(value -> meanings.put(written, value)));
        own.forEach((written, meant) -> meaning(item, meant)
                .ifPresentOrElse(
                        value -> meanings.put(written, value),
                        () -> items.problem(item.linkId(), unknown(meant, options(item)))));
        return meanings;
    }

    private static void requireMeant(Fields block, Instrument instrument, Map<String, String> values) {
        for (var meant : values.values())
            if (instrument.items().stream()
                    .allMatch(item -> meaning(item, meant).isEmpty()))
                block.problem("values", unknown(meant, "the values of its options"));
    }

    private static String unknown(String meant, String options) {
        return "\"" + meant + "\" is no answer; a value stands for declined, blank or one of " + options + ".";
    }

    private static Optional<Integer> meaning(Item item, String meant) {
        if (meant.equals("declined")) return Optional.of(Answers.DECLINED);
        if (meant.equals("blank")) return Optional.of(Answers.MISSING);
        return item.options().stream()
                .map(option -> option.value())
                .filter(value -> String.valueOf(value).equals(meant))
                .findFirst();
    }

    private static void requireAll(Fields block, Instrument instrument, List<ItemColumn> columns, List<String> absent) {
        var mapped = columns.stream().map(ItemColumn::linkId).collect(Collectors.toCollection(HashSet::new));
        for (var linkId : absent)
            if (instrument.item(linkId).isEmpty() || mapped.contains(linkId))
                block.problem("absent", "\"" + linkId + "\" is no question that the table lacks.");
        mapped.addAll(absent);
        for (var item : instrument.items())
            if (item.scored() && !item.repeats() && !mapped.contains(item.linkId()))
                block.problem(
                        "items",
                        "The question \"" + item.linkId() + "\" has no column; if the table lacks it, say so:"
                                + " absent: [" + item.linkId() + "].");
    }

    private static String options(Item item) {
        return item.options().stream()
                .map(option -> String.valueOf(option.value()))
                .collect(Collectors.joining(", "));
    }
}
