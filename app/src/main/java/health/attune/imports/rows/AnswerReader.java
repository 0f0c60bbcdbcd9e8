package health.attune.imports.rows;

import health.attune.imports.csv.Header;
import health.attune.imports.mapping.InstrumentPart;
import health.attune.imports.mapping.InstrumentPart.ItemColumn;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the answers to one instrument; everything a cell may hold is looked up in a table made beforehand. */
final class AnswerReader {
    private final Instrument instrument;
    private final List<Item> items = new ArrayList<>();

    AnswerReader(InstrumentPart part, Header header) {
        this.instrument = part.instrument();
        for (var column : part.items())
            items.add(new Item(header.place(column.column()).orElseThrow(), column, meanings(column)));
    }

    /** Empty where nothing was answered or declined. */
    Optional<Answers> read(Cells cells) {
        var values = new int[instrument.items().size()];
        Arrays.fill(values, Answers.MISSING);
        boolean empty = true;
        for (var item : items) {
            var value = item.meanings.get(cells.at(item.cell));
            if (value == null) {
                cells.refuse(item.column.column(), "answer", item.column.linkId(), options(item.column.place()));
                continue;
            }
            values[item.column.place()] = value;
            empty &= value == Answers.MISSING;
        }
        return empty ? Optional.empty() : Optional.of(answers(values));
    }

    private Answers answers(int[] values) {
        return instrument.answers(values);
    }

    private Map<String, Integer> meanings(ItemColumn column) {
        var meanings = new HashMap<String, Integer>();
        meanings.put("", Answers.MISSING);
        for (var option : instrument.items().get(column.place()).options()) {
            meanings.put(String.valueOf(option.value()), option.value());
            meanings.put(option.value() + ".0", option.value());
        }
        meanings.putAll(column.values());
        return meanings;
    }

    private String options(int place) {
        return instrument.items().get(place).options().stream()
                .map(option -> String.valueOf(option.value()))
                .collect(Collectors.joining(", "));
    }

    private record Item(int cell, ItemColumn column, Map<String, Integer> meanings) {}
}
