package health.attune.today.web;

import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.today.DigestWish;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is typed: an hour, and the numbers of weekdays from Monday on. */
public record DigestForm(@Nullable String hour, @Nullable List<String> weekday) {
    private static final int HOURS = 24;

    static DigestForm of(DigestWish wish) {
        return new DigestForm(
                Integer.toString(wish.hour()),
                wish.weekdays().stream()
                        .map(day -> Integer.toString(day.getValue()))
                        .toList());
    }

    @Nullable
    DigestWish read(Typed typed) {
        var chosen = typed.choice(
                "hour",
                hour,
                IntStream.range(0, HOURS).mapToObj(Integer::toString).toList());
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if (has(day)) days.add(day);
        if (days.isEmpty()) typed.faults().add("weekday", "today.digest.no-day");
        return typed.faults().isEmpty() ? new DigestWish(Integer.parseInt(chosen), days) : null;
    }

    public boolean has(DayOfWeek day) {
        return weekday != null && weekday.contains(Integer.toString(day.getValue()));
    }

    public List<DayOfWeek> days() {
        return Arrays.asList(DayOfWeek.values());
    }

    public String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.FULL, words.locale());
    }

    public List<Option> hours(Words words) {
        var format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Option(Integer.toString(hour), format.format(LocalTime.of(hour, 0))))
                .toList();
    }
}
