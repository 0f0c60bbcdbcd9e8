package health.attune.rosters;

import health.attune.rosters.Hours.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The duty roster of a site: its weeks, and the days that differ. */
public record Roster(ZoneId zone, List<Shift> shifts, List<DayChange> changes) {

    /** Who is on duty at any time between the two moments, in the order of their beginning. */
    public List<Duty> between(Instant first, Instant last) {
        var duties = new ArrayList<Duty>();
        var until = LocalDate.ofInstant(last, zone);
        for (var day = LocalDate.ofInstant(first, zone).minusDays(1); !day.isAfter(until); day = day.plusDays(1))
            duties.addAll(beginningOn(day));
        return duties.stream()
                .filter(duty -> duty.isWithin(first, last))
                .sorted(Comparator.comparing(Duty::from).thenComparing(Duty::until))
                .toList();
    }

    /** Who is on duty at that moment, whoever began last before the others: they are the freshest. */
    public List<UUID> at(Instant moment) {
        return between(moment, moment.plusNanos(1)).reversed().stream()
                .map(Duty::accountId)
                .distinct()
                .toList();
    }

    /** The times between the two moments at which nobody is on duty. */
    public List<Span> gaps(Instant first, Instant last) {
        var gaps = new ArrayList<Span>();
        var reached = first;
        for (var duty : between(first, last)) {
            if (duty.from().isAfter(reached)) gaps.add(new Span(reached, duty.from()));
            if (duty.until().isAfter(reached)) reached = duty.until();
        }
        if (reached.isBefore(last)) gaps.add(new Span(reached, last));
        return gaps;
    }

    private List<Duty> beginningOn(LocalDate day) {
        var duties = new ArrayList<Duty>();
        for (var shift : shifts)
            if (shift.beginsOn(day))
                add(duties, whoHas(shift, day), shift.hours().on(day, zone));
        for (var change : changes)
            if (change.hours() != null && change.day().equals(day))
                add(duties, change.accountId(), change.hours().on(day, zone));
        return duties;
    }

    private @Nullable UUID whoHas(Shift shift, LocalDate day) {
        for (var change : changes)
            if (shift.id().equals(change.shiftId()) && change.day().equals(day)) return change.accountId();
        return shift.accountId();
    }

    private static void add(List<Duty> duties, @Nullable UUID who, @Nullable Span span) {
        if (who != null && span != null) duties.add(new Duty(who, span.from(), span.until()));
    }
}
