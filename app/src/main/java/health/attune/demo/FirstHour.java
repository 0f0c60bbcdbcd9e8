package health.attune.demo;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.supervision.HourNote.Agreed;
import health.attune.supervision.HourNote.Pair;
import health.attune.supervision.HourNotes;
import health.attune.supervision.Supervision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** A guest who supervises another one has had an hour with them, to which the worker added a word. */
@Component
class FirstHour {
    private static final String AGREED =
            "Make two calls in the late afternoon, when people are home.\nBring one person to the next review.";
    private static final String ADDED = AGREED + "\nLook together at how the first visit begins.";

    private final Supervision supervision;
    private final HourNotes notes;
    private final WorkPlaces workPlaces;
    private final Clock clock;

    FirstHour(Supervision supervision, HourNotes notes, WorkPlaces workPlaces, Clock clock) {
        this.supervision = supervision;
        this.notes = notes;
        this.workPlaces = workPlaces;
        this.clock = clock;
    }

    void amongst(Collection<Principal> staff) {
        for (var supervisor : staff)
            for (var worker : staff) if (supervision.supervises(supervisor, worker.id())) between(worker, supervisor);
    }

    private void between(Principal worker, Principal supervisor) {
        var pair = new Pair(worker.id(), supervisor.id());
        var next =
                LocalDate.ofInstant(clock.instant(), workPlaces.zoneOf(worker)).plusWeeks(1);
        notes.write(supervisor, pair, 0, new Agreed(AGREED, next));
        notes.write(worker, pair, 1, new Agreed(ADDED, next));
    }
}
