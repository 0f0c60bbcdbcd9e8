package health.attune.checkins.web;

import health.attune.access.Principal;
import health.attune.checkins.Schedules;
import health.attune.pages.Words;
import health.attune.people.PersonNote;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the list of people: when each is to be asked next; what is overdue stands out. */
@Component
@Order(5)
class DueNote implements PersonNote {
    private final Schedules schedules;

    DueNote(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public String heading() {
        return "checkins.column.due";
    }

    @Override
    public Map<UUID, Note> about(Principal who, Collection<UUID> personIds, Words words) {
        var notes = new HashMap<UUID, Note>();
        schedules.next(who, personIds).forEach((person, next) -> notes.put(person, note(next, words)));
        return notes;
    }

    private static Note note(Schedules.Next next, Words words) {
        long late = next.daysLate();
        var day = words.day(next.dueOn());
        var said = late > 0
                ? words.say("checkins.desk.overdue", day, late)
                : late == 0 ? words.say("checkins.desk.due-today") : words.say("checkins.desk.due-on", day);
        return new Note(said, next.dueOn().toString(), late > 0);
    }
}
