package health.attune.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns tell of somebody's care, as the spreadsheet of a caseload does.
 *
 * @param since when it began
 * @param worker the login of who cares for them and joins their team; null where the table does not tell
 * @param lastContact null where the table does not tell
 * @param nextAppointment null where the table does not tell
 */
public record CarePart(
        DayRule.FromColumn since,
        @Nullable Cell worker,
        @Nullable LastContact lastContact,
        @Nullable NextAppointment nextAppointment) {

    /**
     * When the person was met last, or it was tried.
     *
     * @param mode how
     * @param outcome null where all came about
     * @param worker the login of who met them; null where it is who cares for them
     */
    public record LastContact(
            DayRule.FromColumn day,
            Cell mode,
            @Nullable Cell outcome,
            @Nullable Cell worker) {

        private static LastContact read(Fields block) {
            return new LastContact(
                    block.needed("day", DayRule.FromColumn::read),
                    block.needed("mode", Cell::read),
                    block.block("outcome", Cell::read).orElse(null),
                    block.block("worker", Cell::read).orElse(null));
        }

        private Stream<@Nullable Cell> cells() {
            return Stream.of(mode, outcome, worker);
        }
    }

    /**
     * When the person is to be met next.
     *
     * @param minutes how long it lasts
     * @param worker the login of who meets them; null where it is who cares for them
     */
    public record NextAppointment(
            DayRule.FromColumn day,
            Cell time,
            Cell mode,
            Cell minutes,
            @Nullable Cell worker) {

        private static NextAppointment read(Fields block) {
            return new NextAppointment(
                    block.needed("day", DayRule.FromColumn::read),
                    block.needed("time", Cell::read),
                    block.needed("mode", Cell::read),
                    block.needed("minutes", Cell::read),
                    block.block("worker", Cell::read).orElse(null));
        }

        private Stream<@Nullable Cell> cells() {
            return Stream.of(time, mode, minutes, worker);
        }
    }

    static CarePart read(Fields block) {
        var care = new CarePart(
                block.needed("since", DayRule.FromColumn::read),
                block.block("worker", Cell::read).orElse(null),
                block.block("last-contact", LastContact::read).orElse(null),
                block.block("next-appointment", NextAppointment::read).orElse(null));
        boolean needsWorker = care.lastContact != null && care.lastContact.worker == null
                || care.nextAppointment != null && care.nextAppointment.worker == null;
        if (care.worker == null && needsWorker)
            block.problem("", "Say who meets the person: worker, with the name they sign in with.");
        return care;
    }

    /** Every column of it. */
    List<String> columns() {
        var columns = new ArrayList<>(List.of(since.column()));
        var cells = Stream.of(worker);
        if (lastContact != null) {
            columns.add(lastContact.day.column());
            cells = Stream.concat(cells, lastContact.cells());
        }
        if (nextAppointment != null) {
            columns.add(nextAppointment.day.column());
            cells = Stream.concat(cells, nextAppointment.cells());
        }
        cells.forEach(cell -> {
            if (cell != null && cell.column() != null) columns.add(cell.column());
        });
        return columns;
    }
}
