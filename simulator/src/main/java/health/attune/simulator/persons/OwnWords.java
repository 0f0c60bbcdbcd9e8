package health.attune.simulator.persons;

import health.attune.simulator.chance.Chance;
import java.util.Optional;

/** People, place and purpose, as the person tells of them; none of it has to be told. */
public record OwnWords(Optional<String> people, Optional<String> place, Optional<String> purpose) {

    static OwnWords of(Chance chance, String language) {
        return new OwnWords(
                told("people", language, chance.branch("people")),
                told("place", language, chance.branch("place")),
                told("purpose", language, chance.branch("purpose")));
    }

    private static Optional<String> told(String subject, String language, Chance chance) {
        return chance.holds(0.72) ? Optional.of(Phrases.about(subject, language, chance)) : Optional.empty();
    }
}
