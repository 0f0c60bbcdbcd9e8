package health.attune.looks.web;

import health.attune.looks.DayOfLooks;
import health.attune.looks.DayOfLooks.LooksOf;
import health.attune.looks.Look;
import health.attune.looks.Looker;
import health.attune.pages.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says who did what, in words; forty entries of one visit become one line. */
record LookWords(Words words, ZoneId zone) {
    private static final List<String> VERBS = List.of("read", "write", "act", "submit", "disclose", "raise");

    /** What was opened in an emergency stands alone, so that it is seen. */
    List<LookLine> lines(DayOfLooks day) {
        return day.by().stream()
                .flatMap(one -> Stream.of(line(one, Look::emergency), line(one, look -> !look.emergency()))
                        .filter(Objects::nonNull))
                .toList();
    }

    private @Nullable LookLine line(LooksOf one, Predicate<Look> which) {
        var looks = one.looks().stream().filter(which).toList();
        if (looks.isEmpty()) return null;
        return new LookLine(name(one.who()), role(one.who()), when(looks), deeds(looks), emergency(looks));
    }

    String name(Looker who) {
        if (who.kind() != Looker.Kind.STAFF) return words.say("looks.who." + who.key());
        return who.name() == null ? words.say("looks.who.staff") : who.name();
    }

    private @Nullable String role(Looker who) {
        return switch (who.kind()) {
            case YOU -> null;
            case STAFF -> words.say(who.role() == null ? "looks.role.staff" : "access.role." + who.role());
            case PASS, SERVICE, IMPORT -> words.say("looks.role." + who.key());
        };
    }

    private String when(List<Look> looks) {
        var first =
                looks.stream().map(Look::first).min(Comparator.naturalOrder()).orElseThrow();
        var last = looks.stream().map(Look::last).max(Comparator.naturalOrder()).orElseThrow();
        var from = time(first);
        var until = time(last);
        return from.equals(until) ? from : words.say("looks.when", from, until);
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(moment.atZone(zone));
    }

    private List<String> deeds(List<Look> looks) {
        var deeds = new ArrayList<String>();
        var filed = things(looks, look -> look.allowed() && Thing.isFile(look));
        if (!filed.isEmpty()) deeds.add(words.say("looks.did.file", filed));
        for (var verb : VERBS) {
            var things = things(looks, look -> look.allowed() && look.verb().equals(verb) && !Thing.isFile(look));
            if (!things.isEmpty()) deeds.add(words.say("looks.did." + verb, things));
        }
        var refused = things(looks, look -> !look.allowed());
        boolean letIn = looks.stream().anyMatch(Look::allowed);
        if (!refused.isEmpty()) deeds.add(words.say(letIn ? "looks.refused.partly" : "looks.refused", refused));
        return deeds;
    }

    private String things(List<Look> looks, Predicate<Look> which) {
        return looks.stream()
                .filter(which)
                .map(look -> words.say(Thing.key(look)))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private @Nullable String emergency(List<Look> looks) {
        if (!looks.getFirst().emergency()) return null;
        return looks.stream()
                .map(Look::reason)
                .filter(Objects::nonNull)
                .map(reason -> words.messages().getMessage("looks.reason." + reason, null, "", words.locale()))
                .filter(reason -> reason != null && !reason.isEmpty())
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(reasons -> words.say("looks.emergency.because", reasons))
                .orElseGet(() -> words.say("looks.emergency"));
    }
}
