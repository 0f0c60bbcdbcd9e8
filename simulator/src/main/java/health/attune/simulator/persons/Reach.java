package health.attune.simulator.persons;

import health.attune.simulator.chance.Chance;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** How a person may be reached, and what must not be done. Numbers and addresses are of kinds that lead nowhere. */
public record Reach(
        Optional<String> phone,
        Optional<String> email,
        Optional<String> address,
        boolean mayCall,
        boolean mayLeaveVoicemail,
        boolean mayText,
        boolean mayMail,
        Optional<String> wishes) {

    static Reach of(Chance chance, String name, Place place) {
        boolean phone = chance.holds(0.94);
        boolean careful = chance.holds(0.12);
        return new Reach(
                given(phone, number(chance)),
                given(chance.holds(0.58), mailbox(name, chance)),
                given(chance.holds(0.9), street(chance, place.town())),
                phone && chance.holds(0.9),
                phone && !careful && chance.holds(0.7),
                phone && chance.holds(0.75),
                !careful && chance.holds(0.8),
                given(careful || chance.holds(0.12), Phrases.about("wishes", place.language(), chance)));
    }

    /** Where they live and what language they write. */
    record Place(String town, String language) {}

    /** From the numbers that are kept free for fiction, 555-0100 to 555-0199. */
    private static String number(Chance chance) {
        return "(" + chance.between(2, 9) + chance.between(0, 8) + chance.between(1, 9) + ") 555-01" + chance.below(10)
                + chance.below(10);
    }

    private static String mailbox(String name, Chance chance) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return plain.toLowerCase(Locale.ROOT) + chance.between(10, 9999) + "@example.org";
    }

    private static String street(Chance chance, String town) {
        return chance.between(1, 2400) + " " + Names.street(chance)
                + (chance.holds(0.35) ? ", Apt. " + chance.between(1, 40) : "") + ", " + town;
    }

    private static Optional<String> given(boolean has, String what) {
        return has ? Optional.of(what) : Optional.empty();
    }
}
