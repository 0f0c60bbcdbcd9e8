package health.attune.appointments.web;

import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the person reads it.
 *
 * @param base its address
 * @param told that it was called off or did not come about; null for what is to come
 * @param isProposed whether they still say whether it suits them
 * @param isOpen whether it is still to come
 * @param file where a calendar of their own gets it
 */
public record OwnAppointment(
        String base,
        String when,
        String how,
        String with,
        String lasting,
        @Nullable String place,
        @Nullable String link,
        @Nullable String told,
        @Nullable String wish,
        boolean isProposed,
        boolean isOpen,
        String file,
        List<Option> reasons) {

    /**
     * All of them.
     *
     * @param done the key of what was done a moment ago; null where the page is only read
     */
    public record Shown(
            List<OwnAppointment> coming,
            List<OwnAppointment> before,
            @Nullable String done) {}
}
