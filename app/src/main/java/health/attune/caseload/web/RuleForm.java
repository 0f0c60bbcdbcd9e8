package health.attune.caseload.web;

import health.attune.caseload.rules.DatedRule;
import health.attune.caseload.rules.Rule;
import health.attune.pages.forms.Typed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a rule as it is typed in. */
public record RuleForm(
        @Nullable UUID site,
        @Nullable String rule,
        @Nullable String figure,
        @Nullable String from,
        @Nullable String because) {
    private static final int LONGEST = 500;

    /** About to change what is in force. */
    static RuleForm of(UUID site, DatedRule inForce, LocalDate today) {
        var figure = Integer.toString(inForce.figure());
        return new RuleForm(site, inForce.rule().word(), figure, today.toString(), null);
    }

    /** Null where something of it is missing or makes no sense. */
    @Nullable
    DatedRule read(Typed typed, Rule changed, LocalDate today) {
        var number = number(typed, changed);
        var day = typed.day("from", from);
        if (day == null && typed.faults().of("from") == null) typed.faults().add("from", "pages.fault.missing");
        if (day != null && day.isBefore(today)) typed.faults().add("from", "caseload.rule.fault.from");
        var reason = typed.needed("because", because, LONGEST);
        if (!typed.faults().isEmpty() || number == null || day == null) return null;
        return new DatedRule(changed, number, day, true, reason, null);
    }

    private @Nullable Integer number(Typed typed, Rule changed) {
        var text = typed.needed("figure", figure, 5);
        if (text.isEmpty()) return null;
        var number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        if (number >= changed.least() && number <= changed.most()) return number;
        typed.faults().add("figure", "caseload.rule.fault.figure", changed.least(), changed.most());
        return null;
    }
}
