package health.attune.appointments.web;

import health.attune.appointments.Company;
import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One appointment, as its page shows it.
 *
 * @param base its address
 * @param place where it is, in neutral words; null where nobody said
 * @param link of the video conversation; null where there is none, or it is over
 * @param needs what to think of before the person comes, in sentences
 * @param steps what it was, from its beginning to its end, in sentences
 * @param may what the reader may do with it now
 */
public record AppointmentShown(
        String base,
        String when,
        String what,
        String with,
        String lasting,
        @Nullable String place,
        @Nullable String link,
        String status,
        @Nullable String why,
        @Nullable String wish,
        List<String> needs,
        List<String> steps,
        May may) {

    /**
     * What a reader may do with it now.
     *
     * @param contact where it is entered that it took place; null where it can't be
     * @param reasons for which it can be called off; none where it can't be
     * @param company those of its series that it takes with it
     */
    public record May(
            boolean accept,
            boolean arrive,
            boolean unarrive,
            boolean miss,
            boolean move,
            boolean reopen,
            Company company,
            @Nullable String contact,
            List<Option> reasons) {}
}
