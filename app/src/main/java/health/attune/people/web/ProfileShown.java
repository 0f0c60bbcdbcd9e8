package health.attune.people.web;

import health.attune.pages.Words;
import health.attune.people.Person;
import health.attune.people.Profile;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A profile, ready to print; null is not known.
 *
 * @param wishes what is welcome and safe, and what is not, one by one
 */
public record ProfileShown(
        String legalName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable String bornOn,
        String gender,
        String languages,
        boolean interpreter,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String zone,
        List<Wish> wishes,
        @Nullable String wishWords,
        @Nullable String diedOn) {

    /** One way to reach the person: the key of its word, and whether it is welcome. */
    public record Wish(String key, boolean welcome) {}

    static ProfileShown of(Person person, Words words) {
        var profile = person.profile();
        var reach = profile.reach();
        return new ProfileShown(
                profile.name().legal(),
                profile.name().preferred(),
                profile.pronouns(),
                born(person, words),
                words.say("people.gender." + profile.gender().word()),
                profile.speech().languages().stream()
                        .map(tag -> Languages.name(tag, words))
                        .collect(Collectors.joining(", ")),
                profile.speech().needsInterpreter(),
                reach.phone(),
                reach.email(),
                reach.address(),
                reach.zone() == null ? null : reach.zone().getId().replace('_', ' '),
                wishes(profile.wishesNow()),
                profile.wishes().words(),
                profile.diedOn() == null ? null : words.day(profile.diedOn()));
    }

    private static @Nullable String born(Person person, Words words) {
        if (person.profile().bornOn() != null) return words.day(person.profile().bornOn());
        return person.birthYear() == null
                ? null
                : words.say("people.born.year", person.birthYear().toString());
    }

    private static List<Wish> wishes(Profile.Wishes wishes) {
        return List.of(
                new Wish("people.field.mayCall", wishes.mayCall()),
                new Wish("people.field.mayLeaveVoicemail", wishes.mayLeaveVoicemail()),
                new Wish("people.field.mayText", wishes.mayText()),
                new Wish("people.field.mayEmail", wishes.mayEmail()),
                new Wish("people.field.mayMail", wishes.mayMail()));
    }
}
