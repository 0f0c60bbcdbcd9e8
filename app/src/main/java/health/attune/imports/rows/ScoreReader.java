package health.attune.imports.rows;

import health.attune.imports.mapping.InstrumentPart.ScoreColumn;
import health.attune.instruments.Score;
import health.attune.instruments.forms.AnswerRefused;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads scores that stand in a row without the answers. */
record ScoreReader(List<ScoreColumn> columns) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");

    List<Score.Value> read(Cells cells) {
        return columns.stream().flatMap(column -> read(cells, column).stream()).toList();
    }

    private static Optional<Score.Value> read(Cells cells, ScoreColumn column) {
        var written = cells.text(column.column());
        if (written.isEmpty() || column.blank().contains(written)) return Optional.empty();
        try {
            if (NUMBER.matcher(written).matches())
                return Optional.of(column.rule().entered(Double.parseDouble(written)));
        } catch (AnswerRefused e) {
            // Told below: its own words repeat what the cell holds.
        }
        var range = column.rule().range();
        cells.refuse(column.column(), "score", plain(range.low()), plain(range.high()));
        return Optional.empty();
    }

    private static String plain(double number) {
        return health.attune.instruments.norms.Numbers.plain(number);
    }
}
