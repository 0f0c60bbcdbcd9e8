package health.attune.simulator.answers;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.courses.Trait;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Somebody who answers questionnaires, in their own manner: some questions touch them more than others, always. */
public final class Respondent {
    // These three are ours: with them symptom scales are as steady over two weeks as published.
    /** What of a question's own part stays with the person; the rest is of the day. */
    private static final double LASTING = StrictMath.sqrt(0.4);

    private static final double PASSING = StrictMath.sqrt(0.6);

    /** How much a day differs from the week around it, in each trait. */
    private static final double OF_THE_DAY = 0.15;

    private final Chance chance;
    private final ToDoubleBiFunction<Trait, LocalDate> levels;
    private final double skips;
    private final Map<String, double[]> manner = new HashMap<>();

    private Respondent(Chance chance, ToDoubleBiFunction<Trait, LocalDate> levels) {
        this.chance = chance;
        this.levels = levels;
        this.skips = chance.holds(0.84) ? 0 : 0.02 + 0.10 * chance.unit();
    }

    /** @param levels the level of each trait on a day, in standard deviations at intake */
    public static Respondent of(Chance chance, ToDoubleBiFunction<Trait, LocalDate> levels) {
        return new Respondent(chance, levels);
    }

    /** Whether it is known how people answer that instrument. */
    public static boolean knows(Instrument instrument) {
        return !ItemTable.BUNDLED.rows(instrument.id()).isEmpty();
    }

    /** What they answer on that occasion; questions that a gate closes are not answered. */
    public Answers answer(Instrument instrument, Occasion occasion) {
        var questions = Question.all(instrument);
        var lasting = manner.computeIfAbsent(instrument.id(), id -> manner(id, questions.size()));
        var of = occasion.chance().branch(instrument.id());
        var today = new EnumMap<Trait, Double>(Trait.class);
        var values = new int[questions.size()];
        for (int i = 0; i < values.length; i++) {
            double own = LASTING * lasting[i] + PASSING * of.normal();
            var question = questions.get(i);
            int value = question.nearest(own, level(question.row().trait(), occasion, today));
            boolean skipped = of.holds(question.isAboutSafety() ? 1.5 * skips : skips);
            values[i] = skipped ? occasion.onPaper() ? Answers.MISSING : Answers.DECLINED : value;
        }
        return asked(instrument, instrument.answers(values));
    }

    private static Answers asked(Instrument instrument, Answers answers) {
        if (instrument.form().gates().isEmpty()) return answers;
        var asked = answers;
        for (var item : instrument.items())
            if (!instrument.form().isAsked(item.linkId(), asked)) asked = asked.without(item.linkId());
        return asked;
    }

    /** Worked out once for all questions about the same trait. */
    private double level(Trait trait, Occasion occasion, Map<Trait, Double> today) {
        return today.computeIfAbsent(
                trait,
                unseen -> levels.applyAsDouble(trait, occasion.day())
                        + OF_THE_DAY * occasion.chance().branch(trait.name()).normal());
    }

    private double[] manner(String instrumentId, int items) {
        var of = chance.branch(instrumentId);
        var lasting = new double[items];
        for (int i = 0; i < items; i++) lasting[i] = of.normal();
        return lasting;
    }
}
