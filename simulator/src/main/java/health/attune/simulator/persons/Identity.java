package health.attune.simulator.persons;

import health.attune.simulator.chance.Chance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who a person is, in the words of their record.
 *
 * @param languages the first is the one they write and answer in, where there is a wording in it
 */
public record Identity(
        String givenName,
        String familyName,
        Optional<String> preferredName,
        Optional<String> pronouns,
        Gender gender,
        LocalDate bornOn,
        List<String> languages,
        boolean needsInterpreter,
        Reach reach,
        OwnWords words) {

    /** What is asked of an identity before it is made up. */
    public record Frame(int youngest, int oldest, String town, LocalDate today) {}

    public static Identity of(Chance chance, Frame frame) {
        var heritage = Heritage.any(chance);
        var gender = chance.holds(0.02) ? Gender.OTHER : chance.holds(0.62) ? Gender.FEMALE : Gender.MALE;
        var given = Names.given(chance, gender, heritage);
        var family = Names.family(chance, heritage);
        boolean ownLanguage = heritage == Heritage.ES ? chance.holds(0.62) : heritage != Heritage.EN;
        var writes = ownLanguage ? heritage.writes() : "en";
        return new Identity(
                given,
                family,
                preferred(chance, given),
                chance.holds(0.7) ? Optional.of(Names.pronouns(chance, gender, writes)) : Optional.empty(),
                gender,
                born(chance, frame),
                languages(chance, heritage, ownLanguage),
                ownLanguage && chance.holds(heritage == Heritage.ES ? 0.5 : 0.4),
                Reach.of(chance.branch("reach"), given + family, new Reach.Place(frame.town(), writes)),
                OwnWords.of(chance.branch("words"), writes));
    }

    /** The language of their own words and of their answers: {@code en} or {@code es}. */
    public String writes() {
        return languages.getFirst().equals("es") ? "es" : "en";
    }

    /** A second record of the same person, as a hurried desk makes it: a letter off, an accent or a surname missing. */
    public Identity mistaken(Chance chance) {
        var given = chance.holds(0.4) ? Slips.in(givenName, chance) : givenName;
        var family = given.equals(givenName) || chance.holds(0.3) ? Slips.in(familyName, chance) : familyName;
        return new Identity(
                given,
                family,
                Optional.empty(),
                Optional.empty(),
                gender,
                bornOn,
                languages,
                needsInterpreter,
                reach,
                new OwnWords(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** More of them between 25 and 50 than older, as in community behavioral health. */
    private static LocalDate born(Chance chance, Frame frame) {
        double share = 0.6 * chance.unit() + 0.4 * chance.unit() * chance.unit();
        double years = frame.youngest() + share * (frame.oldest() - frame.youngest());
        return frame.today().minusDays((long) (years * 365.25) + chance.below(365));
    }

    /** Some go by the name their friends use, and a few by one that they chose. */
    private static Optional<String> preferred(Chance chance, String given) {
        if (chance.holds(0.02)) return Optional.of(Names.given(chance, Gender.OTHER, Heritage.EN));
        return Names.called(given).filter(name -> chance.holds(0.3));
    }

    private static List<String> languages(Chance chance, Heritage heritage, boolean ownLanguage) {
        return switch (heritage) {
            case EN -> List.of("en");
            case ES -> ownLanguage ? chance.holds(0.4) ? List.of("es", "en") : List.of("es") : List.of("en", "es");
            default -> List.of(heritage.tag(), "en");
        };
    }
}
