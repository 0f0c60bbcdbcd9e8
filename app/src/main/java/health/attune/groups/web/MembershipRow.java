package health.attune.groups.web;

import health.attune.groups.Membership;
import health.attune.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A group of a person, in a list; {@code way} is where they leave it, null where that is not offered. */
public record MembershipRow(
        String name,
        String meets,
        String told,
        boolean isNow,
        @Nullable String way) {

    record Saying(Words words, ZoneId zone) {
        String day(Instant at) {
            return words.day(LocalDate.ofInstant(at, zone));
        }
    }

    static MembershipRow of(Membership.Told told, @Nullable String base, Saying saying) {
        var membership = told.membership();
        var since = saying.day(membership.since());
        var until = membership.until();
        return new MembershipRow(
                told.group().plan().name(),
                told.group().plan().meets(),
                until == null
                        ? saying.words().say("groups.since", since)
                        : saying.words().say("groups.from.to", since, saying.day(until)),
                membership.isNow(),
                base == null || !membership.isNow() ? null : base + "/" + membership.id());
    }
}
