package health.attune.rosters;

import health.attune.pages.Words;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody at a site is on duty for answers, said honestly before a question about safety is asked. */
@Component
public class WatchedHours {
    private final RosterStore store;
    private final Programs programs;
    private final Clock clock;

    WatchedHours(RosterStore store, Programs programs, Clock clock) {
        this.store = store;
        this.programs = programs;
        this.clock = clock;
    }

    /** The hours of the person's site; where none are known, that nobody may look before the next working day. */
    @Transactional(readOnly = true)
    public String sentence(UUID personId, Words words) {
        var site = programs.siteOf(personId).orElse(null);
        var watches = site == null ? List.<Watch>of() : watches(site);
        if (site == null || watches.isEmpty()) return words.say("rosters.watched.unknown");
        var zone = site.zone().getDisplayName(TextStyle.FULL, words.locale());
        return words.say("rosters.watched.hours", String.join("; ", said(watches, words)), zone);
    }

    /** The hours of all who are on duty, day by day; what meets or overlaps is said as one. */
    private List<Watch> watches(Site site) {
        var today = LocalDate.ofInstant(clock.instant(), site.zone());
        var watches = new ArrayList<Watch>();
        store.shifts(site.id(), today).stream()
                .filter(shift -> !shift.from().isAfter(today))
                .map(shift -> new Watch(shift.weekday(), shift.hours()))
                .sorted(Comparator.comparing(Watch::day)
                        .thenComparing(watch -> watch.hours().begins()))
                .forEach(watch -> {
                    if (watches.isEmpty() || !watches.getLast().meets(watch)) watches.add(watch);
                    else watches.add(watches.removeLast().with(watch));
                });
        return watches;
    }

    /** Days that follow each other with the same hours are said together. */
    private static List<String> said(List<Watch> watches, Words words) {
        var hoursOfDay = new LinkedHashMap<DayOfWeek, String>();
        for (var watch : watches) hoursOfDay.merge(watch.day(), watch.said(words), (one, more) -> one + ", " + more);
        var said = new ArrayList<String>();
        var days = new ArrayList<>(hoursOfDay.keySet());
        for (int i = 0; i < days.size(); ) {
            int last = i;
            while (last + 1 < days.size()
                    && days.get(last + 1) == days.get(last).plus(1)
                    && Objects.equals(hoursOfDay.get(days.get(last + 1)), hoursOfDay.get(days.get(i)))) last++;
            var first = name(days.get(i), words);
            var span = last == i ? first : words.say("rosters.watched.days", first, name(days.get(last), words));
            said.add(span + " " + hoursOfDay.get(days.get(i)));
            i = last + 1;
        }
        return said;
    }

    private static String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.FULL, words.locale());
    }

    private record Watch(DayOfWeek day, Hours hours) {

        boolean meets(Watch next) {
            return day == next.day
                    && (hours.passMidnight() || !next.hours.begins().isAfter(hours.ends()));
        }

        Watch with(Watch next) {
            boolean longer = !hours.passMidnight()
                    && (next.hours.passMidnight() || next.hours.ends().isAfter(hours.ends()));
            return longer ? new Watch(day, new Hours(hours.begins(), next.hours.ends())) : this;
        }

        String said(Words words) {
            var format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
            var key = hours.passMidnight() ? "rosters.watched.over-night" : "rosters.watched.span";
            return words.say(key, hours.begins().format(format), hours.ends().format(format));
        }
    }
}
