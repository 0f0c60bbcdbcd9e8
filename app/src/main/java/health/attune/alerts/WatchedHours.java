package health.attune.alerts;

import health.attune.pages.Words;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody at a site looks at answers, said honestly before a question about safety is asked. */
@Component
public class WatchedHours {
    private final JdbcClient jdbc;
    private final Programs programs;
    private final Clock clock;

    WatchedHours(JdbcClient jdbc, Programs programs, Clock clock) {
        this.jdbc = jdbc;
        this.programs = programs;
        this.clock = clock;
    }

    /** The hours of the person's site; where none are known, that nobody may look before the next working day. */
    @Transactional(readOnly = true)
    public String sentence(UUID personId, Words words) {
        var site = programs.siteOf(personId).orElse(null);
        var shifts = site == null ? List.<Shift>of() : shifts(site);
        if (site == null || shifts.isEmpty()) return words.say("alerts.watched.unknown");
        var zone = site.zone().getDisplayName(TextStyle.FULL, words.locale());
        return words.say("alerts.watched.hours", String.join("; ", said(shifts, words)), zone);
    }

    private List<Shift> shifts(Site site) {
        return jdbc.sql("""
                select weekday, opens_at, closes_at from alerts.watched_hours
                where site_id = :site and in_force_from <= :today
                    and (in_force_until is null or in_force_until >= :today)
                order by weekday, opens_at
                """)
                .param("site", site.id())
                .param("today", LocalDate.ofInstant(clock.instant(), site.zone()))
                .query((row, number) -> new Shift(
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getObject("opens_at", LocalTime.class),
                        row.getObject("closes_at", LocalTime.class)))
                .list();
    }

    /** Days that follow each other with the same hours are said together. */
    private static List<String> said(List<Shift> shifts, Words words) {
        var hoursOfDay = new LinkedHashMap<DayOfWeek, String>();
        for (var shift : shifts) hoursOfDay.merge(shift.day(), shift.hours(words), (one, more) -> one + ", " + more);
        var said = new ArrayList<String>();
        var days = new ArrayList<>(hoursOfDay.keySet());
        for (int i = 0; i < days.size(); ) {
            int last = i;
            while (last + 1 < days.size()
                    && days.get(last + 1) == days.get(last).plus(1)
                    && Objects.equals(hoursOfDay.get(days.get(last + 1)), hoursOfDay.get(days.get(i)))) last++;
            var first = name(days.get(i), words);
            var span = last == i ? first : words.say("alerts.watched.days", first, name(days.get(last), words));
            said.add(span + " " + hoursOfDay.get(days.get(i)));
            i = last + 1;
        }
        return said;
    }

    private static String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.FULL, words.locale());
    }

    private record Shift(DayOfWeek day, LocalTime from, LocalTime until) {

        String hours(Words words) {
            var format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
            return words.say("alerts.watched.span", from.format(format), until.format(format));
        }
    }
}
