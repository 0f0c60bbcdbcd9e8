package health.attune.imports.rows;

import health.attune.imports.csv.Header;
import health.attune.imports.mapping.InstrumentPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a row holds of one instrument, with its day. */
final class PartReader {
    private final InstrumentPart part;
    private final AnswerReader answers;
    private final ScoreReader scores;
    private final DayReader days;

    PartReader(InstrumentPart part, Header header, DayReader days) {
        this.part = part;
        this.answers = new AnswerReader(part, header);
        this.scores = new ScoreReader(part.scores());
        this.days = days;
    }

    /** The column that tells its day; empty where the row has one day. */
    String column() {
        return part.day() == null ? "" : part.day().column();
    }

    /**
     * Empty where nothing was answered or declined, and where something of it is refused.
     *
     * @param ofRow the day of the row, for those that have none of their own
     */
    Optional<Filled> read(Cells cells, LocalDate ofRow) {
        int before = cells.refusals().size();
        var own = part.day();
        var day = own == null ? ofRow : days.past(cells, own).orElse(ofRow);
        var filled = filled(cells, day);
        if (cells.refusals().size() == before && own != null) requireBoth(cells, filled.isPresent());
        return cells.refusals().size() > before ? Optional.empty() : filled;
    }

    private Optional<Filled> filled(Cells cells, LocalDate day) {
        var instrument = part.instrument();
        if (part.scores().isEmpty())
            return answers.read(cells).map(given -> new Filled(instrument, day, given, List.of()));
        var known = scores.read(cells);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Filled(instrument, day, instrument.answers(), known));
    }

    /** A score without its day, and a day without its score: one of the two is missing. Blank answers are none. */
    private void requireBoth(Cells cells, boolean isTold) {
        boolean hasDay = !cells.text(column()).isEmpty();
        if (isTold && !hasDay) cells.refuse(column(), "day-missing");
        if (!isTold && hasDay && !part.scores().isEmpty())
            cells.refuse(part.scores().getFirst().column(), "score-missing", column());
    }
}
