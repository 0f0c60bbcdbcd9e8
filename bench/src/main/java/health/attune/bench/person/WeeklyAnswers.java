package health.attune.bench.person;

import health.attune.instruments.Instrument;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** Answers of somebody who slowly gets better, with good weeks and bad ones, and leaves one in a hundred blank. */
final class WeeklyAnswers {
    private static final double BLANK = 0.01;

    private final Random chance;
    private final List<Instrument> asked;

    WeeklyAnswers(long seed, List<String> instrumentIds) {
        chance = new Random(seed);
        asked = instrumentIds.stream().map(Catalog.bundled()::get).toList();
    }

    /** What was answered to one instrument. */
    record Filled(Instrument instrument, Answers answers) {}

    /** One week of so many. */
    List<Filled> in(int week, int weeks) {
        double health = 0.25 + 0.5 * week / weeks + 0.12 * chance.nextGaussian();
        return asked.stream()
                .map(instrument -> new Filled(instrument, answers(instrument, health)))
                .toList();
    }

    private Answers answers(Instrument instrument, double health) {
        var score = instrument.scores().getFirst();
        double level = score.direction().sign() > 0 ? health : 1 - health;
        var values = new HashMap<String, Integer>();
        for (var item : instrument.items()) {
            var turned = score.formula().reversed().contains(item.linkId()) ? 1 - level : level;
            var options = item.options().stream().map(Option::value).sorted().toList();
            long place = Math.round(turned * (options.size() - 1) + 0.6 * chance.nextGaussian());
            if (chance.nextDouble() >= BLANK)
                values.put(item.linkId(), options.get(Math.clamp(place, 0, options.size() - 1)));
        }
        return instrument.answers(values);
    }
}
