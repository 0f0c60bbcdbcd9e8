package health.attune.fuzz.parsers;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.forms.Item;
import java.util.SplittableRandom;

/** What was read as an instrument has to serve as one: whatever is answered, it scores and judges it. */
final class Exercise {
    private static final int TIMES = 3;

    private Exercise() {}

    static void score(Instrument instrument, long seed) {
        var chance = new SplittableRandom(seed);
        for (int i = 0; i < TIMES; i++) {
            var answers = answered(instrument, chance);
            instrument.score(answers).all();
            instrument.safetyFindings(answers);
            instrument.blankSafetyItems(answers);
            instrument.reached(answers);
            answers.complete();
        }
    }

    private static Answers answered(Instrument instrument, SplittableRandom chance) {
        var values = new int[instrument.items().size()];
        for (int i = 0; i < values.length; i++)
            values[i] = value(instrument.items().get(i), chance);
        return instrument.answers(values);
    }

    private static int value(Item item, SplittableRandom chance) {
        int drawn = chance.nextInt(item.options().size() + 2);
        if (drawn == 0) return Answers.MISSING;
        return drawn == 1 ? Answers.DECLINED : item.options().get(drawn - 2).value();
    }
}
