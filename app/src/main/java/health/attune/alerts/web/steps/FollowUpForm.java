package health.attune.alerts.web.steps;

import health.attune.alerts.handling.FollowUp;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A next contact as it is typed.
 *
 * @param with the account of who speaks with the person; {@link #NOBODY} where there will be no contact
 */
public record FollowUpForm(
        @Nullable Integer version,
        @Nullable String with,
        @Nullable String mode,
        @Nullable String day,
        @Nullable String time,
        @Nullable String words,
        @Nullable String reason) {
    static final String NOBODY = "nobody";
    private static final int LONGEST = 1000;

    FollowUp.Agreed read(Typed typed, List<Option> colleagues, ZoneId zone) {
        var chosen = typed.choice(
                "with", with, colleagues.stream().map(Option::value).toList());
        var why = typed.text("reason", reason, LONGEST);
        var more = typed.text("words", words, LONGEST);
        if (chosen.equals(NOBODY)) {
            if (why == null) typed.faults().add("reason", "alerts.refused.reason");
            return new FollowUp.Agreed(null, null, null, null, why, more);
        }
        var modeTyped = typed.choice("mode", mode, FollowUp.MODES);
        var account = typed.faults().isEmpty() ? UUID.fromString(chosen) : null;
        return new FollowUp.Agreed(account, null, modeTyped, at(typed, zone), why, more);
    }

    private @Nullable Instant at(Typed typed, ZoneId zone) {
        var dayTyped = typed.day("day", day);
        if (dayTyped == null) typed.faults().add("day", "pages.fault.missing");
        var hour = typed.time("time", time);
        return dayTyped == null || hour == null
                ? null
                : dayTyped.atTime(hour).atZone(zone).toInstant();
    }
}
