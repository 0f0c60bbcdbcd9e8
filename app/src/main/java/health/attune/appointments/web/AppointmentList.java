package health.attune.appointments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appointments of a person, as they are shown.
 *
 * @param unsettled those whose time has come and of which nobody said what came of them
 * @param done the key of what was done a moment ago; null where the page is only read
 */
public record AppointmentList(
        String base,
        boolean mayPlan,
        List<Row> unsettled,
        List<Row> coming,
        List<Row> settled,
        @Nullable String done) {

    public boolean isEmpty() {
        return unsettled.isEmpty() && coming.isEmpty() && settled.isEmpty();
    }

    /**
     * An appointment in the list of a person.
     *
     * @param wish that the person asks for another time, in their words
     * @param told what else there is to know: that care ended, or why it was called off; null for nothing
     * @param way where it is read and changed
     * @param contact where what came of it is entered; null where it can't be yet, or not by this reader
     */
    public record Row(
            String when,
            String what,
            String with,
            String status,
            @Nullable String wish,
            @Nullable String told,
            String way,
            @Nullable String contact) {}
}
