package health.attune.imports.mapping;

import health.attune.instruments.Instrument;
import java.util.List;
import java.util.Map;

/** Which columns hold the answers to one instrument. */
public record InstrumentPart(Instrument instrument, List<ItemColumn> items) {

    /**
     * One question and its column.
     *
     * @param place of the item within the form, counted from 0
     * @param values what is written to what it means: an option's value, or a mark of {@code Answers}
     */
    public record ItemColumn(int place, String linkId, String column, Map<String, Integer> values) {}
}
