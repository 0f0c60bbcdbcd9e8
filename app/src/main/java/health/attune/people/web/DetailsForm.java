package health.attune.people.web;

import health.attune.pages.forms.Typed;
import health.attune.pages.forms.Zones;
import health.attune.people.FullName;
import health.attune.people.Person;
import health.attune.people.Profile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a person is and how they are reached, as it is typed; the same for staff and for the person. */
public record DetailsForm(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable String bornOn,
        @Nullable String gender,
        @Nullable List<String> language,
        @Nullable Boolean needsInterpreter,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String timeZone,
        @Nullable Boolean mayCall,
        @Nullable Boolean mayLeaveVoicemail,
        @Nullable Boolean mayText,
        @Nullable Boolean mayEmail,
        @Nullable Boolean mayMail,
        @Nullable String contactWishes,
        @Nullable String diedOn,
        @Nullable Integer version) {
    public static final List<String> GENDERS = List.of("female", "male", "other", "unknown");
    private static final int NAME = 200;
    private static final int LINE = 100;
    private static final int TEXT = 2_000;

    static DetailsForm of(Profile profile, int version) {
        var reach = profile.reach();
        var wishes = profile.wishes();
        return new DetailsForm(
                profile.name().given(),
                profile.name().family(),
                profile.name().preferred(),
                profile.pronouns(),
                profile.bornOn() == null ? null : profile.bornOn().toString(),
                profile.gender().word(),
                profile.speech().languages(),
                profile.speech().needsInterpreter(),
                reach.phone(),
                reach.email(),
                reach.address(),
                reach.zone() == null ? null : reach.zone().getId(),
                wishes.mayCall(),
                wishes.mayLeaveVoicemail(),
                wishes.mayText(),
                wishes.mayEmail(),
                wishes.mayMail(),
                wishes.words(),
                profile.diedOn() == null ? null : profile.diedOn().toString(),
                version);
    }

    /** Nothing typed yet, with what holds until somebody asks. */
    static DetailsForm empty() {
        return new DetailsForm(
                null,
                null,
                null,
                null,
                null,
                "unknown",
                List.of("en"),
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    static DetailsForm of(Person person) {
        return of(person.profile(), person.version());
    }

    /** All of it, as staff type it. */
    Profile read(Typed typed, LocalDate today) {
        var given = typed.text("givenName", givenName, NAME);
        var family = typed.text("familyName", familyName, NAME);
        if (given == null && family == null) typed.faults().add("givenName", "people.fault.name");
        var born = past("bornOn", bornOn, typed, today);
        var died = past("diedOn", diedOn, typed, today);
        if (born != null && died != null && died.isBefore(born))
            typed.faults().add("diedOn", "people.fault.died-early");
        var name =
                new FullName(given == null && family == null ? "?" : orEmpty(given), orEmpty(family), preferred(typed));
        return new Profile(
                name,
                typed.text("pronouns", pronouns, LINE),
                born,
                Profile.Gender.ofWord(typed.choice("gender", gender, GENDERS)),
                speech(typed),
                reach(typed),
                wishes(typed),
                died);
    }

    /** What a person says of themself; the rest stays as it was. */
    Profile read(Typed typed, Profile before) {
        return new Profile(
                new FullName(before.name().given(), before.name().family(), preferred(typed)),
                typed.text("pronouns", pronouns, LINE),
                before.bornOn(),
                before.gender(),
                speech(typed),
                reach(typed),
                wishes(typed),
                before.diedOn());
    }

    /** The languages chosen, without the empty choices. */
    public List<String> spoken() {
        if (language == null) return List.of();
        return language.stream().filter(tag -> !tag.isBlank()).distinct().toList();
    }

    public boolean is(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    private @Nullable String preferred(Typed typed) {
        return typed.text("preferredName", preferredName, NAME);
    }

    private Profile.Speech speech(Typed typed) {
        try {
            return new Profile.Speech(spoken().isEmpty() ? List.of("en") : spoken(), is(needsInterpreter));
        } catch (IllegalArgumentException e) {
            typed.faults().add("language", "pages.fault.choice");
            return Profile.Speech.ENGLISH;
        }
    }

    private Profile.Reach reach(Typed typed) {
        var mail = typed.text("email", email, NAME);
        if (mail != null && !mail.matches("[^@\\s]+@[^@\\s]+")) typed.faults().add("email", "people.fault.email");
        var zone = typed.text("timeZone", timeZone, LINE);
        if (zone != null && !Zones.names().contains(zone)) typed.faults().add("timeZone", "pages.fault.choice");
        return new Profile.Reach(
                typed.text("phone", phone, LINE),
                mail,
                typed.text("address", address, TEXT),
                zone == null || !Zones.names().contains(zone) ? null : ZoneId.of(zone));
    }

    private Profile.Wishes wishes(Typed typed) {
        return new Profile.Wishes(
                is(mayCall),
                is(mayLeaveVoicemail),
                is(mayText),
                is(mayEmail),
                is(mayMail),
                typed.text("contactWishes", contactWishes, TEXT));
    }

    private static @Nullable LocalDate past(String field, @Nullable String value, Typed typed, LocalDate today) {
        var day = typed.day(field, value);
        if (day != null && day.isAfter(today)) typed.faults().add(field, "people.fault.future");
        return day;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    int versionSeen() {
        return version == null ? -1 : version;
    }

    /** The same texts on top of another version. */
    DetailsForm on(int newer) {
        return new DetailsForm(
                givenName,
                familyName,
                preferredName,
                pronouns,
                bornOn,
                gender,
                language,
                needsInterpreter,
                phone,
                email,
                address,
                timeZone,
                mayCall,
                mayLeaveVoicemail,
                mayText,
                mayEmail,
                mayMail,
                contactWishes,
                diedOn,
                newer);
    }
}
