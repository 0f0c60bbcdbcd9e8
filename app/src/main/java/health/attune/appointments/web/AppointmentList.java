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
        List<AppointmentRow> unsettled,
        List<AppointmentRow> coming,
        List<AppointmentRow> settled,
        @Nullable String done) {

    public boolean isEmpty() {
        return unsettled.isEmpty() && coming.isEmpty() && settled.isEmpty();
    }
}
