package health.attune.notices.web;

import health.attune.notices.Channel;
import health.attune.notices.NoticeKind;
import health.attune.notices.wishes.Wish;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows beside what was typed.
 *
 * @param ways those by which something can be sent to the reader
 * @param said when the reader said anything last; null where they never did
 */
public record WishView(
        List<NoticeKind> kinds,
        Collection<Channel> ways,
        boolean isStaff,
        ZoneId zone,
        @Nullable String said) {
    private static final int HOURS = 24;

    public String when(NoticeKind kind) {
        return WishForm.when(kind);
    }

    public String by(NoticeKind kind) {
        return WishForm.by(kind);
    }

    public String from(DayOfWeek day) {
        return WishForm.from(day);
    }

    public String until(DayOfWeek day) {
        return WishForm.until(day);
    }

    /** There is no summary for people in care. */
    public List<Option> whens(Words words) {
        return Arrays.stream(Wish.When.values())
                .filter(when -> isStaff || when != Wish.When.SUMMARY)
                .map(when -> new Option(when.word(), words.say(ofReader("notices.wish." + when.word()))))
                .toList();
    }

    public List<Option> ways(Words words) {
        return ways.stream()
                .map(way -> new Option(way.word(), words.say("notices.way." + way.word())))
                .toList();
    }

    /** The key of what is said to staff, or of what is said to people in care instead. */
    public String ofReader(String key) {
        return isStaff ? key : key + ".person";
    }

    public List<DayOfWeek> days() {
        return Stream.of(DayOfWeek.values()).toList();
    }

    public String name(DayOfWeek day, Words words) {
        var name = day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
        return name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1);
    }

    public List<Option> hours(Words words) {
        var format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Option(Integer.toString(hour), format.format(LocalTime.of(hour, 0))))
                .toList();
    }
}
