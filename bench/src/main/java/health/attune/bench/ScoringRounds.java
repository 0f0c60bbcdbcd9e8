package health.attune.bench;

import health.attune.instruments.Instrument;
import health.attune.instruments.Scores;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.forms.Answers;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Scoring of forms as they come: 1,000 different ones, one in twenty answers left out. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // made in the set-up of the harness
public class ScoringRounds {
    private static final int FORMS = 1_000;
    private Instrument phq9;
    private int[][] forms;
    private int next;

    @Setup
    public void fill() {
        phq9 = Catalog.bundled().find("phq-9").orElseThrow();
        var random = new SplittableRandom(9);
        int items = phq9.items().size();
        forms = new int[FORMS][items];
        for (var form : forms)
            for (int i = 0; i < items; i++) form[i] = random.nextInt(20) == 0 ? Answers.MISSING : random.nextInt(4);
    }

    @Benchmark
    public Scores byTheLibrary() {
        return phq9.score(phq9.answers(forms[next = (next + 1) % FORMS]));
    }

    @Benchmark
    public int byHand() {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int value = forms[next][i];
            if (value >= 0) sum += value;
        }
        next = (next + 1) % FORMS;
        return sum;
    }
}
