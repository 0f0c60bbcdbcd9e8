package health.attune.imports.rows;

import health.attune.contacts.Contact;
import health.attune.imports.mapping.CarePart;
import health.attune.imports.mapping.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a row tells of somebody's care beside their answers. */
record CareReader(CarePart care, DayReader days, Here here) {

    List<Told> read(Cells cells) {
        var told = new ArrayList<Told>();
        var since = days.past(cells, care.since());
        if (cells.text(care.since().column()).isEmpty())
            cells.refuse(care.since().column(), "day");
        var worker = worker(cells, care.worker());
        since.ifPresent(day -> {
            told.add(new Enrolled(day));
            worker.ifPresent(account -> told.add(new Teammate(day, account)));
        });
        if (care.lastContact() != null) contact(cells, care.lastContact()).ifPresent(told::add);
        if (care.nextAppointment() != null)
            appointment(cells, care.nextAppointment()).ifPresent(told::add);
        return told;
    }

    private Optional<Told> contact(Cells cells, CarePart.LastContact part) {
        var day = days.past(cells, part.day());
        if (isWithoutDay(cells, part.day().column(), List.of(part.mode()))) return Optional.empty();
        var mode = one(cells, part.mode(), "contact-mode", Contact.MODES);
        var outcome = part.outcome() == null ? "completed" : one(cells, part.outcome(), "outcome", Contact.OUTCOMES);
        var worker = needed(cells, part.worker());
        if (day.isEmpty() || worker.isEmpty()) return Optional.empty();
        return Optional.of(new LastContact(day.get(), worker.get(), mode, outcome));
    }

    private Optional<Told> appointment(Cells cells, CarePart.NextAppointment part) {
        var day = days.coming(cells, part.day());
        if (isWithoutDay(cells, part.day().column(), List.of(part.time(), part.mode()))) return Optional.empty();
        var time = DayReader.time(cells, part.time());
        var minutes = DayReader.minutes(cells, part.minutes());
        var mode = one(cells, part.mode(), "contact-mode", Contact.MODES);
        var worker = needed(cells, part.worker());
        if (day.isEmpty() || time.isEmpty() || minutes.isEmpty() || worker.isEmpty()) return Optional.empty();
        return Optional.of(new NextAppointment(day.get().atTime(time.get()), minutes.get(), worker.get(), mode));
    }

    /** Whether there is nothing to be taken in; a column that tells something is then refused. */
    private static boolean isWithoutDay(Cells cells, String day, List<Cell> others) {
        if (!cells.text(day).isEmpty()) return false;
        for (var cell : others)
            if (cell.column() != null && !cells.text(cell.column()).isEmpty()) cells.refuse(day, "day-missing");
        return true;
    }

    private static String one(Cells cells, Cell cell, String flaw, List<String> all) {
        var told = cells.told(cell);
        if (!all.contains(told)) cells.refuse(Cells.column(cell), flaw, String.join(", ", all));
        return told;
    }

    /** Who meets the person: named for it, or who cares for them. */
    private Optional<UUID> needed(Cells cells, @Nullable Cell own) {
        var cell = own == null ? care.worker() : own;
        if (cell == null) return Optional.empty();
        if (cells.told(cell).isEmpty()) cells.refuse(Cells.column(cell), "worker-missing");
        return own == null ? here.workers().apply(cells.told(cell)) : worker(cells, cell);
    }

    /** Empty where the cell is, or names nobody who works here, which is refused. */
    private Optional<UUID> worker(Cells cells, @Nullable Cell cell) {
        if (cell == null || cells.told(cell).isEmpty()) return Optional.empty();
        var found = here.workers().apply(cells.told(cell));
        if (found.isEmpty()) cells.refuse(Cells.column(cell), "worker");
        return found;
    }
}
