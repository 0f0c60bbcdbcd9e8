package health.attune.simulator.care;

import health.attune.instruments.Instrument;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Item;
import health.attune.simulator.answers.Needs;
import health.attune.simulator.answers.Occasion;
import health.attune.simulator.answers.Respondent;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.courses.Course;
import health.attune.simulator.courses.Trait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A person with the questions before them: which way they answer, in which language, and what they slip on. */
final class Answerer {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final double SLIPS = 0.006;

    private final Respondent respondent;
    private final Course course;
    private final String language;

    Answerer(Chance chance, Course course, String language) {
        this.respondent = Respondent.of(chance, course::level);
        this.course = course;
        this.language = language;
    }

    String language() {
        return language;
    }

    /** Trauma is asked about where it weighs on the person at their intake. */
    boolean bearsTrauma(LocalDate began) {
        return course.level(Trait.TRAUMA, began) > 0.8;
    }

    Filled fill(String instrumentId, Occasion occasion, Instant at) {
        var instrument = CATALOG.get(instrumentId);
        var answers = instrumentId.equals(Needs.INSTRUMENT)
                ? Needs.answer(instrument, course.circumstances(), occasion)
                : respondent.answer(instrument, occasion);
        return new Filled(
                instrument, answers, true, corrected(instrument, answers, new Slip(occasion.chance(), at, occasion)));
    }

    /** The first few questions only: the person was called away. */
    Filled begin(String instrumentId, Occasion occasion) {
        var instrument = CATALOG.get(instrumentId);
        var answers = respondent.answer(instrument, occasion);
        var items = instrument.items();
        int reached = occasion.chance().branch("reached").between(1, Math.max(1, items.size() - 2));
        for (var item : items.subList(reached, items.size())) answers = answers.without(item.linkId());
        return new Filled(instrument, answers, false, Optional.empty());
    }

    private record Slip(Chance chance, Instant at, Occasion occasion) {}

    private static Optional<Filled.Correction> corrected(Instrument instrument, Answers answers, Slip slip) {
        var chance = slip.chance().branch("slip of " + instrument.id());
        if (!chance.holds(SLIPS)) return Optional.empty();
        var answered = instrument.items().stream()
                .filter(item -> !item.repeats() && answers.value(item.linkId()).isPresent())
                .toList();
        if (answered.isEmpty()) return Optional.empty();
        var item = chance.pick(answered);
        var reason = slip.occasion().onPaper() ? "Entered wrongly from the paper" : "Tapped the wrong answer";
        return Optional.of(new Filled.Correction(
                answers.with(item.linkId(), beside(item, answers)),
                slip.at().plus(Duration.ofMinutes(chance.between(3, 90))),
                reason));
    }

    private static int beside(Item item, Answers answers) {
        var values = item.options().stream().map(option -> option.value()).toList();
        int place = values.indexOf(answers.value(item.linkId()).orElse(values.getFirst()));
        return values.get(place == 0 ? 1 : place - 1);
    }

    /** Whether it is long enough to be left half answered. */
    static boolean mayBeLeft(String instrumentId) {
        var instrument = CATALOG.get(instrumentId);
        return instrument.items().size() > 3 && Respondent.knows(instrument);
    }
}
