package health.attune.simulator;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import health.attune.simulator.care.Checkin;
import health.attune.simulator.care.Episode;
import health.attune.simulator.care.Filled;
import health.attune.simulator.sites.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people that the tests look at: the first six thousand of one county, made once. */
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Network COUNTY = Network.of(Size.COUNTY, 1, TODAY);
    static final List<SimulatedPerson> PEOPLE =
            COUNTY.people(0, 6_000).filter(person -> person.sameAs().isEmpty()).toList();

    private Sample() {}

    static Stream<Checkin> checkins(SimulatedPerson person) {
        return person.episodes().stream().flatMap(episode -> episode.checkins().stream());
    }

    static Stream<Filled> filled(Episode episode, Instrument instrument) {
        return episode.checkins().stream()
                .flatMap(checkin -> checkin.filled().stream())
                .filter(filled -> filled.instrument() == instrument && filled.finished());
    }

    /** The answers with which the person began in their first episode. */
    static Optional<Answers> intake(SimulatedPerson person, Instrument instrument) {
        return filled(person.episodes().getFirst(), instrument)
                .map(Filled::answers)
                .findFirst();
    }

    static Optional<Double> points(Instrument instrument, String score, Answers answers) {
        return instrument.score(answers).get(score).value().map(value -> value.points());
    }
}
