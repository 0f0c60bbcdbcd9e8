package health.attune.circumstances.web;

import health.attune.circumstances.Around;
import health.attune.circumstances.Circumstance;
import health.attune.circumstances.Kind;
import health.attune.pages.forms.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a life, as it is typed.
 *
 * @param id given out with the form, so that sending it twice adds it once
 * @param lasting one of {@link #LASTING}
 */
public record CircumstanceForm(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String words,
        @Nullable String year,
        @Nullable String month,
        @Nullable String day,
        @Nullable String lasting,
        @Nullable String untilyear,
        @Nullable String untilmonth,
        @Nullable String untilday) {
    /** It happened once, it lasts, or it ended. */
    public static final List<String> LASTING = List.of("once", "still", "ended");

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();

    static CircumstanceForm blank(UUID id, int year) {
        return new CircumstanceForm(id, null, null, String.valueOf(year), null, null, "once", null, null, null);
    }

    static CircumstanceForm of(Circumstance circumstance, UUID id) {
        var from = circumstance.from();
        var until = circumstance.happenedOnce() ? null : circumstance.until();
        return new CircumstanceForm(
                id,
                circumstance.kind().word(),
                circumstance.words(),
                String.valueOf(from.first().getYear()),
                text(from.month()),
                text(from.dayOfMonth()),
                circumstance.happenedOnce() ? "once" : circumstance.lasts() ? "still" : "ended",
                until == null ? null : String.valueOf(until.first().getYear()),
                until == null ? null : text(until.month()),
                until == null ? null : text(until.dayOfMonth()));
    }

    /** Null where something needs another look. */
    @Nullable
    Circumstance read(Typed typed, UUID personId, boolean byPerson) {
        var readKind = Kind.ofWord(typed.choice("kind", kind, KINDS)).orElseThrow();
        var readWords = typed.text("words", words, Circumstance.LONGEST_WORDS);
        var from = new AroundFields("", year, month, day).read(typed);
        var until = until(typed, from);
        if (from == null || !typed.faults().isEmpty()) return null;
        return new Circumstance(Objects.requireNonNull(id), personId, readKind, readWords, from, until, byPerson);
    }

    CircumstanceForm withId(UUID given) {
        return new CircumstanceForm(given, kind, words, year, month, day, lasting, untilyear, untilmonth, untilday);
    }

    private @Nullable Around until(Typed typed, @Nullable Around from) {
        var how = typed.choice("lasting", lasting, LASTING);
        if (how.equals("once")) return from;
        if (how.equals("still")) return null;
        var until = new AroundFields("until", untilyear, untilmonth, untilday).read(typed);
        if (from != null && until != null && until.last().isBefore(from.first()))
            typed.faults().add("untilyear", "circumstances.fault.early");
        return until;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
