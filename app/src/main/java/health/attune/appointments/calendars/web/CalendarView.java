package health.attune.appointments.calendars.web;

import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of a member of staff, as they are shown.
 *
 * @param title whose days, and which
 * @param whose the account
 * @param keepOpen where the reader keeps a time open, in their own days
 * @param colleagues whose days the reader may see
 */
public record CalendarView(
        String title,
        String whose,
        List<String> keepOpen,
        List<Option> colleagues,
        List<Day> days,
        Ways ways,
        boolean isDay) {

    /**
     * Other days, and the other view of these.
     *
     * @param day the first day that is shown
     */
    public record Ways(String day, String before, String after, String today, String otherView, String file) {}

    /**
     * One day.
     *
     * @param notes when they are on duty or away
     */
    public record Day(String name, boolean isToday, List<String> notes, List<Entry> entries) {}

    /**
     * Something at a time.
     *
     * @param whom the person, or that somebody is taken
     * @param what in which way and what for; null where it is not told
     * @param state {@code open} for what is kept open, {@code off} for what was called off, {@code due} for what nobody
     *     said the outcome of; else empty
     */
    public record Entry(
            String hours,
            String whom,
            @Nullable String what,
            @Nullable String told,
            String state,
            @Nullable String href) {}
}
