package health.attune.notices.web;

import health.attune.notices.Channel;
import health.attune.notices.NoticeKind;
import health.attune.notices.wishes.QuietHours;
import health.attune.notices.wishes.QuietHours.Span;
import health.attune.notices.wishes.Wish;
import health.attune.notices.wishes.Wishes.Said;
import health.attune.pages.forms.Typed;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed: for each kind when and by which way, for each weekday from which hour until which.
 *
 * @param fields by their names
 */
public record WishForm(Map<String, String> fields) {
    private static final int HOURS = 24;
    private static final List<String> HOUR_WORDS =
            IntStream.range(0, HOURS).mapToObj(Integer::toString).toList();

    static WishForm of(Said said) {
        var fields = new HashMap<String, String>();
        said.wishes().forEach((kind, wish) -> {
            fields.put(when(kind), wish.when().word());
            if (wish.by() != null) fields.put(by(kind), wish.by().word());
        });
        said.quiet().byDay().forEach((day, span) -> {
            fields.put(from(day), Integer.toString(span.from()));
            fields.put(until(day), Integer.toString(span.until()));
        });
        return new WishForm(fields);
    }

    /**
     * Null where something is to be mended.
     *
     * @param ways those that may be preferred
     */
    @Nullable
    Said read(Typed typed, Collection<NoticeKind> kinds, Collection<Channel> ways) {
        var wishes = new HashMap<NoticeKind, Wish>();
        for (var kind : kinds) wishes.put(kind, new Wish(readWhen(typed, kind), readWay(kind, ways)));
        var quiet = readQuiet(typed);
        if (quiet.leaveNoHour()) typed.faults().add(from(DayOfWeek.MONDAY), "notices.quiet.always");
        return typed.faults().isEmpty() ? new Said(wishes, quiet) : null;
    }

    private Wish.When readWhen(Typed typed, NoticeKind kind) {
        var words = Arrays.stream(Wish.When.values()).map(Wish.When::word).toList();
        return Wish.When.values()[words.indexOf(typed.choice(when(kind), value(when(kind)), words))];
    }

    private @Nullable Channel readWay(NoticeKind kind, Collection<Channel> ways) {
        var word = value(by(kind));
        return ways.stream().filter(way -> way.word().equals(word)).findFirst().orElse(null);
    }

    private QuietHours readQuiet(Typed typed) {
        var byDay = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var from = value(from(day));
            var until = value(until(day));
            if (from == null && until == null) continue;
            byDay.put(day, new Span(hour(typed, from(day), from), hour(typed, until(day), until)));
        }
        return new QuietHours(byDay);
    }

    private static int hour(Typed typed, String field, @Nullable String value) {
        if (value == null) typed.faults().add(field, "notices.quiet.half");
        return value == null ? 0 : Integer.parseInt(typed.choice(field, value, HOUR_WORDS));
    }

    /** What was typed into that field; null where nothing was. */
    public @Nullable String value(String field) {
        var value = fields.get(field);
        return value == null || value.isBlank() ? null : value;
    }

    static String when(NoticeKind kind) {
        return "when-" + kind.key();
    }

    static String by(NoticeKind kind) {
        return "by-" + kind.key();
    }

    static String from(DayOfWeek day) {
        return "from-" + day.getValue();
    }

    static String until(DayOfWeek day) {
        return "until-" + day.getValue();
    }
}
