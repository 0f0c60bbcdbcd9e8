package health.attune.caseload.steps;

import health.attune.caseload.steps.BulkStep.Way;
import health.attune.pages.Words;
import health.attune.people.Profile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where somebody wishes to be written to.
 *
 * @param phone for text messages; null where they wish none or no number is known
 * @param email null where they wish none or no address is known
 */
record WrittenTo(@Nullable String phone, @Nullable String email) {

    static WrittenTo of(Profile profile) {
        var wishes = profile.wishesNow();
        var reach = profile.reach();
        return new WrittenTo(wishes.mayText() ? reach.phone() : null, wishes.mayEmail() ? reach.email() : null);
    }

    /** The key of why nothing reaches them; empty where something does. */
    static Optional<String> obstacle(Profile profile) {
        var to = of(profile);
        if (to.phone() != null || to.email() != null) return Optional.empty();
        var reach = profile.reach();
        if (reach.phone() == null && reach.email() == null) return Optional.of("caseload.links.unknown");
        var wishes = profile.wishesNow();
        boolean isWelcome = wishes.mayText() || wishes.mayEmail();
        return Optional.of(isWelcome ? "caseload.links.elsewhere" : "caseload.links.unwished");
    }

    /** Each opens what the device writes messages with, and there the message stands ready. */
    List<Way> ways(String subject, String message, Words words) {
        var ways = new ArrayList<Way>();
        var body = "body=" + UriUtils.encode(message, StandardCharsets.UTF_8);
        if (phone != null)
            ways.add(new Way(
                    "sms:" + phone.replaceAll("[^+\\d]", "") + "?" + body, words.say("caseload.links.text", phone)));
        if (email != null)
            ways.add(new Way(
                    "mailto:" + UriUtils.encode(email, StandardCharsets.UTF_8) + "?subject="
                            + UriUtils.encode(subject, StandardCharsets.UTF_8) + "&" + body,
                    words.say("caseload.links.mail", email)));
        return ways;
    }
}
