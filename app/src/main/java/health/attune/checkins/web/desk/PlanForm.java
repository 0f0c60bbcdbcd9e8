package health.attune.checkins.web.desk;

import health.attune.checkins.AnsweredBy;
import health.attune.pages.forms.Typed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody is to be asked, as it is typed. */
public record PlanForm(
        @Nullable String episode,
        @Nullable String instrument,
        @Nullable String everyDays,
        @Nullable String answeredBy,
        @Nullable String startsOn,
        @Nullable Integer version) {
    private static final int LONGEST = 730;

    int days(Typed typed) {
        var text = Objects.requireNonNullElse(everyDays, "").strip();
        int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > LONGEST) typed.faults().add("everyDays", "checkins.fault.every", LONGEST);
        return days;
    }

    LocalDate day(Typed typed, LocalDate earliest) {
        return day(typed, earliest, earliest);
    }

    /** The day that stands may stay, although it is past. */
    LocalDate day(Typed typed, LocalDate earliest, LocalDate standing) {
        var day = typed.day("startsOn", startsOn);
        if (day == null) typed.faults().add("startsOn", "pages.fault.missing");
        else if (day.isBefore(earliest) && !day.equals(standing)) typed.faults().add("startsOn", "checkins.fault.past");
        return day == null ? earliest : day;
    }

    /** One of those whom the chosen instrument was published for. */
    AnsweredBy answerer(Typed typed, Collection<AnsweredBy> named) {
        return answerer(typed, answeredBy, named);
    }

    static AnsweredBy answerer(Typed typed, @Nullable String chosen, Collection<AnsweredBy> named) {
        var words = named.stream().map(AnsweredBy::word).toList();
        if (chosen != null && words.contains(chosen)) return AnsweredBy.of(chosen);
        var shown = words.stream()
                .map(word -> typed.faults().words().say("checkins.by." + word))
                .toList();
        typed.faults().add("answeredBy", "checkins.fault.not-named", String.join(", ", shown));
        return named.iterator().next();
    }

    @Nullable
    UUID episodeId(Typed typed, Collection<String> offered) {
        if (offered.isEmpty()) return null;
        return UUID.fromString(typed.choice("episode", episode, offered));
    }
}
