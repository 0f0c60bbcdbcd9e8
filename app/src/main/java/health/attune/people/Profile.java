package health.attune.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is and how they are reached: contact details, and nothing of their record.
 *
 * @param bornOn null while unknown
 */
public record Profile(
        FullName name,
        @Nullable String pronouns,
        @Nullable LocalDate bornOn,
        Gender gender,
        Speech speech,
        Reach reach,
        Wishes wishes,
        @Nullable LocalDate diedOn) {

    /** The least that is known of anybody. */
    public static Profile of(FullName name, @Nullable LocalDate bornOn) {
        return new Profile(name, null, bornOn, Gender.UNKNOWN, Speech.ENGLISH, Reach.UNKNOWN, Wishes.NOT_ASKED, null);
    }

    /** What reaching out may do now: what the person wishes, and nothing once they have died. */
    public Wishes wishesNow() {
        return diedOn == null ? wishes : Wishes.NOTHING;
    }

    /** This profile with what a person may say of themself taken from the other one. */
    Profile saidByThemself(Profile said) {
        var called = new FullName(name.given(), name.family(), said.name().preferred());
        return new Profile(called, said.pronouns(), bornOn, gender, said.speech(), said.reach(), said.wishes(), diedOn);
    }

    /** Gender as papers and payers record it; who somebody is, they say themselves. */
    public enum Gender {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Gender ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The languages a person speaks or signs.
     *
     * @param languages BCP 47 tags, the preferred one first
     */
    public record Speech(List<String> languages, boolean needsInterpreter) {
        public static final Speech ENGLISH = new Speech(List.of("en"), false);

        public Speech {
            if (languages.isEmpty()) throw new IllegalArgumentException("A person has a language.");
            languages = languages.stream().map(Speech::tag).distinct().toList();
        }

        private static String tag(String typed) {
            try {
                return new Locale.Builder().setLanguageTag(typed).build().toLanguageTag();
            } catch (IllformedLocaleException e) {
                throw new IllegalArgumentException("That is no language tag: " + typed, e);
            }
        }
    }

    /**
     * Where a person can be reached.
     *
     * @param zone where they live, if it is not the zone of their site
     */
    public record Reach(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable ZoneId zone) {
        public static final Reach UNKNOWN = new Reach(null, null, null, null);
        private static final int COMPARED_DIGITS = 10;
        private static final int FEWEST_DIGITS = 7;

        /** The last digits of the phone number, by which numbers are compared; null when there are too few. */
        @Nullable
        String phoneKey() {
            if (phone == null) return null;
            var digits = phone.replaceAll("\\D", "");
            if (digits.length() < FEWEST_DIGITS) return null;
            return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
        }
    }

    /**
     * What is safe and welcome when somebody reaches out to a person.
     *
     * @param mayMail letters to the address
     * @param words in the person's own words
     */
    public record Wishes(
            boolean mayCall,
            boolean mayLeaveVoicemail,
            boolean mayText,
            boolean mayEmail,
            boolean mayMail,
            @Nullable String words) {
        /** Until somebody asked: a call, and nothing that others could read or hear. */
        public static final Wishes NOT_ASKED = new Wishes(true, false, false, false, false, null);

        static final Wishes NOTHING = new Wishes(false, false, false, false, false, null);
    }
}
