package health.attune.threads.web;

import health.attune.database.Ids;
import health.attune.tasks.TaskBatches.Chosen;
import health.attune.threads.Weeks.Carrying;
import health.attune.today.Week;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open lines that are carried into a week, as it is sent.
 *
 * @param id given out with the form, so that sending it twice does it once
 * @param into a day of that week
 * @param line of each, the id of its task, with a blank and the version that was looked at
 */
public record WeekForm(
        @Nullable UUID id, @Nullable String into, @Nullable List<String> line) {
    private static final String LINE = Ids.PATTERN + " \\d{1,9}";

    /** Empty where something is not as our own form sends it. */
    Optional<Carrying> read() {
        var week = day(into).map(Week::of).orElse(null);
        if (id == null || week == null || line == null) return Optional.empty();
        var lines = line.stream()
                .filter(one -> one.matches(LINE))
                .map(one -> one.split(" ", 2))
                .map(parts -> new Chosen(UUID.fromString(parts[0]), Integer.parseInt(parts[1])))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Carrying(id, week, lines));
    }

    /** As an address or a field names it; empty where it is none, or beyond what a plan is for. */
    static Optional<LocalDate> day(@Nullable String typed) {
        if (typed == null) return Optional.empty();
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() < 1990 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
