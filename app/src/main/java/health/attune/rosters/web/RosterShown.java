package health.attune.rosters.web;

import health.attune.pages.Words;
import health.attune.rosters.Rosters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A roster, ready to print.
 *
 * @param now who is on duty at this moment
 * @param coming the duties of the coming day and night, with who has them
 * @param gaps when in the coming week nobody is on duty
 */
public record RosterShown(
        UUID siteId,
        String site,
        String zone,
        List<String> now,
        List<Row> coming,
        List<Day> week,
        List<Removable> changes,
        List<Removable> absences,
        List<String> gaps) {
    private static final Duration TONIGHT = Duration.ofHours(24);
    private static final Duration A_WEEK = Duration.ofDays(7);

    /** A line with its time. */
    public record Row(String when, String what) {}

    /** A line that can be taken back. */
    public record Removable(UUID id, String when, String what) {}

    /** A day of the week with its shifts. */
    public record Day(String name, List<Removable> shifts) {}

    static RosterShown of(Rosters.Seen seen, Map<UUID, String> names, Words words) {
        var site = seen.site();
        var said = new RosterWords(words, site.zone(), names);
        return new RosterShown(
                site.id(),
                site.name(),
                site.zone().getDisplayName(TextStyle.FULL, words.locale()),
                onDuty(seen, said),
                coming(seen, said),
                week(seen, said),
                changes(seen, said),
                seen.absences().stream()
                        .map(absence -> new Removable(absence.id(), "", said.absence(absence)))
                        .toList(),
                gaps(seen, said));
    }

    private static List<String> onDuty(Rosters.Seen seen, RosterWords said) {
        return between(seen, seen.now(), seen.now().plusNanos(1)).stream()
                .map(duty -> said.duty(duty, seen.absences()))
                .distinct()
                .toList();
    }

    private static List<Row> coming(Rosters.Seen seen, RosterWords said) {
        return between(seen, seen.now(), seen.now().plus(TONIGHT)).stream()
                .map(duty -> new Row(said.span(duty.from(), duty.until()), said.duty(duty, seen.absences())))
                .toList();
    }

    private static List<health.attune.rosters.Duty> between(Rosters.Seen seen, Instant from, Instant until) {
        return seen.roster().between(from, until);
    }

    private static List<Day> week(Rosters.Seen seen, RosterWords said) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        said.day(day),
                        seen.roster().shifts().stream()
                                .filter(shift -> shift.weekday() == day)
                                .filter(shift ->
                                        shift.until() == null || !shift.until().isBefore(seen.today()))
                                .map(shift -> new Removable(
                                        shift.id(),
                                        said.hours(shift.hours()),
                                        (said.name(shift.accountId()) + " " + said.dates(shift, seen.today())).strip()))
                                .toList()))
                .toList();
    }

    private static List<Removable> changes(Rosters.Seen seen, RosterWords said) {
        return seen.roster().changes().stream()
                .filter(change -> !change.day().isBefore(seen.today()))
                .map(change ->
                        new Removable(change.id(), said.words().day(change.day()), said.change(change, seen.roster())))
                .toList();
    }

    private static List<String> gaps(Rosters.Seen seen, RosterWords said) {
        if (seen.roster().shifts().isEmpty()) return List.of();
        return seen.roster().gaps(seen.now(), seen.now().plus(A_WEEK)).stream()
                .map(gap -> said.span(gap.from(), gap.until()))
                .toList();
    }

    public boolean isEmpty() {
        return week.stream().allMatch(day -> day.shifts().isEmpty()) && coming.isEmpty();
    }
}
