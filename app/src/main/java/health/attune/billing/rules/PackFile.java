package health.attune.billing.rules;

import health.attune.billing.rules.BillingCode.Limits;
import health.attune.billing.rules.BillingCode.Months;
import health.attune.billing.rules.BillingCode.Time;
import health.attune.billing.rules.RulePack.Conditions;
import health.attune.billing.rules.RulePack.FirstMonth;
import health.attune.instruments.definitions.Section;
import health.attune.programs.Discipline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One file as a pack: strictly, so that a rule that is mistyped is not left out in silence. */
final class PackFile {
    private static final String ID = "[a-z][a-z0-9-]{1,39}";
    private static final String CODE = "[0-9A-Z]{5}";

    private final Section section;
    private final List<String> known = new ArrayList<>();

    PackFile(Section section) {
        this.section = section;
    }

    RulePack pack() {
        return new RulePack(
                word("id", ID), word("payer", ID), section.texts("name"), inForce(), conditions(), codes(), sources());
    }

    private List<Cited> sources() {
        var sources = section.list("sources", Cited::of);
        if (sources.isEmpty()) section.problem("sources", "Say where these rules come from, and who has read that.");
        return sources;
    }

    private String word(String field, String pattern) {
        var word = section.text(field);
        if (!word.matches(pattern) && !word.equals("?"))
            section.problem(field, "Write lower-case letters, digits and hyphens, such as medicare-2027.");
        return word;
    }

    private Span inForce() {
        var from = day("inForceFrom", month -> month.atDay(1), "The rules of a month begin on its first day.");
        if (!section.has("inForceUntil")) return new Span(from, null);
        var until = day("inForceUntil", YearMonth::atEndOfMonth, "The rules of a month end on its last day.");
        if (!until.isBefore(from)) return new Span(from, until);
        section.problem("inForceUntil", "This is before the day on which the rules begin.");
        return new Span(from, null);
    }

    /** Rules are of whole months, so only that day of a month is meant. */
    private LocalDate day(String field, Function<YearMonth, LocalDate> ofMonth, String otherwise) {
        var day = read(section.text(field));
        if (day == null) {
            section.problem(field, "Write a day in quotes, as '2026-01-01'.");
            return LocalDate.EPOCH;
        }
        if (!ofMonth.apply(YearMonth.from(day)).equals(day)) section.problem(field, otherwise);
        return day;
    }

    private static @Nullable LocalDate read(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Conditions conditions() {
        var roles = new LinkedHashSet<>(section.words("roles"));
        if (roles.isEmpty()) section.problem("roles", "Say whose minutes count, such as [care-manager].");
        for (var role : roles)
            if (Discipline.ofRole(role).isEmpty())
                section.problem("roles", "There is no role \"" + role + "\" on a care team.");
        return new Conditions(
                roles,
                section.flag("consent", true),
                section.has("firstMonth") ? section.one("firstMonth", FirstMonth.class) : FirstMonth.OF_WORK,
                atLeast(section, "visitWhenUnseenMonths", 0),
                section.flag("groups", false),
                section.flag("oncePerPersonAndMonth", true));
    }

    private List<BillingCode> codes() {
        var codes = section.list("codes", this::code);
        if (codes.isEmpty()) section.problem("codes", "A pack needs a code at least.");
        return codes;
    }

    private BillingCode code(Section one) {
        var code = one.text("code");
        if (!code.matches(CODE)) one.problem("code", "A code has five capital letters and digits, in quotes: '99492'.");
        if (known.contains(code)) one.problem("code", "This code stands in the pack twice.");
        var read = new BillingCode(
                code,
                one.texts("label"),
                one.one("month", Months.class),
                time(one),
                earlier(one, "unless"),
                words(one, "alongside"),
                words(one, "bars"),
                new Limits(
                        one.flag("onceACalendarYear", false),
                        atLeast(one, "authorizedAfterMonths", 0),
                        one.flag("withWork", false)));
        known.add(code);
        return read;
    }

    private Optional<Time> time(Section one) {
        if (!one.has("minutes")) return one.optional("further", this::further).map(Function.identity());
        if (one.has("further")) one.problem("further", "A code is by minutes of its own or by further ones, not both.");
        return Optional.of(one.section("minutes").read(PackFile::once));
    }

    private static Time once(Section minutes) {
        int from = atLeast(minutes, "from", 1);
        return new Time.Once(from, atLeast(minutes, "full", from));
    }

    private Time further(Section further) {
        int each = atLeast(further, "each", 1);
        return new Time.Further(each, atLeast(further, "from", 1), earlier(further, "after"));
    }

    /** Codes that are decided before this one. */
    private List<String> earlier(Section one, String field) {
        var words = words(one, field);
        for (var word : words)
            if (!known.contains(word))
                one.problem(field, "The code " + word + " has to stand before this one, which asks for it.");
        return words;
    }

    private static List<String> words(Section one, String field) {
        return one.has(field) ? one.words(field) : List.of();
    }

    private static int atLeast(Section one, String field, int least) {
        if (least == 0 && !one.has(field)) return 0;
        int figure = one.whole(field);
        if (figure >= least) return figure;
        one.problem(field, "Write a whole number of " + least + " or more.");
        return least;
    }
}
