package health.attune.billing.web;

import health.attune.billing.Fact;
import health.attune.billing.Fact.Kind;
import health.attune.billing.rules.Span;
import health.attune.pages.forms.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is typed.
 *
 * @param id given out with the form, so that sending it twice records it once
 */
public record FactForm(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String program,
        @Nullable String from,
        @Nullable String until,
        @Nullable String word,
        @Nullable String who) {
    private static final String CODE = "[0-9A-Z]{5}";

    static FactForm of(Fact fact, UUID id) {
        var until = fact.days().until();
        return new FactForm(
                id,
                fact.kind().word(),
                Objects.toString(fact.programId(), null),
                fact.days().from().toString(),
                until == null ? null : until.toString(),
                fact.word(),
                fact.who());
    }

    FactForm withId(UUID given) {
        return new FactForm(given, kind, program, from, until, word, who);
    }

    Fact read(Typed typed, FactSetting setting) {
        var what = setting.kind();
        return new Fact(
                Objects.requireNonNull(id),
                setting.personId(),
                what.isOfProgram() ? program(typed, setting) : null,
                what,
                days(typed, setting),
                word(typed, setting),
                what.namesSomebody() ? typed.needed("who", who, Fact.LONGEST_WHO) : null);
    }

    private @Nullable UUID program(Typed typed, FactSetting setting) {
        var offered = FactSetting.values(setting.programs());
        if (offered.isEmpty()) {
            typed.faults().add("program", "billing.fault.no-program");
            return new UUID(0, 0);
        }
        return UUID.fromString(typed.choice("program", program, offered));
    }

    private Span days(Typed typed, FactSetting setting) {
        if (setting.kind() == Kind.OTHER_CODE) {
            var month = typed.choice("from", from, FactSetting.values(setting.months()));
            return new Span(LocalDate.parse(month), null);
        }
        var first = typed.day("from", from);
        if (first == null) typed.faults().add("from", "pages.fault.missing");
        var last = setting.kind().lasts() ? typed.day("until", until) : null;
        if (first == null) return new Span(LocalDate.EPOCH, null);
        if (last == null || !last.isBefore(first)) return new Span(first, last);
        typed.faults().add("until", "billing.fault.until");
        return new Span(first, null);
    }

    private @Nullable String word(Typed typed, FactSetting setting) {
        return switch (setting.kind()) {
            case COVERAGE, CONSENT -> typed.choice("word", word, FactSetting.values(setting.words()));
            case OTHER_CODE -> code(typed);
            case VISIT, AUTHORIZATION -> null;
        };
    }

    private String code(Typed typed) {
        var code = typed.needed("word", word, 20).toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !code.matches(CODE)) typed.faults().add("word", "billing.fault.code");
        return code;
    }

    /** The kinds in the order of the page. */
    public static List<Kind> kinds() {
        return List.of(Kind.values());
    }
}
