package health.attune.simulator.care;

import health.attune.simulator.chance.Codes;
import health.attune.simulator.sites.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A time of care of one person in one program, with all that was done in it. */
public record Episode(
        Program program,
        LocalDate startedOn,
        Optional<Ending> ending,
        List<TeamMember> team,
        List<Schedule> schedules,
        List<Checkin> checkins,
        List<Contact> contacts) {

    public Episode {
        team = List.copyOf(team);
        schedules = List.copyOf(schedules);
        checkins = List.copyOf(checkins);
        contacts = List.copyOf(contacts);
    }

    /** How it ended; who stops coming is out of touch for weeks before somebody ends it. */
    public record Ending(LocalDate on, Reason reason) {}

    /** Why it ended. */
    public enum Reason {
        GOALS_REACHED,
        OWN_CHOICE,
        OTHER_CARE,
        MOVED_AWAY,
        OUT_OF_TOUCH;

        /** As data calls it: {@code goals-reached}. */
        public String code() {
            return Codes.of(this);
        }
    }
}
