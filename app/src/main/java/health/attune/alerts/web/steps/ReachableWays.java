package health.attune.alerts.web.steps;

import health.attune.alerts.handling.FollowUp;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.people.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways of speaking with a person, each with a warning where what is known of reaching them rules it out. */
final class ReachableWays {
    private ReachableWays() {}

    static List<Option> of(Profile profile, Words words) {
        return FollowUp.MODES.stream()
                .map(mode -> {
                    var way = words.say("contacts.mode." + mode);
                    var against = against(mode, profile);
                    return new Option(mode, against == null ? way : words.say("alerts.way", way, words.say(against)));
                })
                .toList();
    }

    /** Why not that way; null where nothing speaks against it. */
    private static @Nullable String against(String mode, Profile profile) {
        var reach = profile.reach();
        var wishes = profile.wishesNow();
        boolean hasPhone = reach.phone() != null;
        if (mode.equals("phone") && !hasPhone) return "alerts.way.no-phone";
        if (mode.equals("phone") && !wishes.mayCall()) return "alerts.way.not-call";
        boolean takesMessages = (hasPhone && wishes.mayText()) || (reach.email() != null && wishes.mayEmail());
        return mode.equals("message") && !takesMessages ? "alerts.way.no-message" : null;
    }
}
