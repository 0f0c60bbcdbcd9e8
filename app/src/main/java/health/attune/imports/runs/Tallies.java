package health.attune.imports.runs;

import health.attune.imports.Tally;
import health.attune.imports.rows.Filled;
import health.attune.instruments.Cutoff;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what the answers of a file come to. */
final class Tallies {
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    void add(Filled filled) {
        sums.computeIfAbsent(filled.instrument().id(), id -> new Sum(filled.instrument()))
                .add(filled);
    }

    void add(Iterable<Filled> many) {
        many.forEach(this::add);
    }

    List<Tally> all() {
        return sums.values().stream().map(Sum::tally).toList();
    }

    private static final class Sum {
        private final Instrument instrument;
        private final Map<String, ScoreSum> scores = new LinkedHashMap<>();
        private final Map<String, Long> positive = new TreeMap<>();
        private long responses;
        private long untold;

        Sum(Instrument instrument) {
            this.instrument = instrument;
            for (var rule : instrument.scores()) scores.put(rule.id(), new ScoreSum(rule.cutoffs()));
            for (var rule : instrument.safetyRules()) positive.put(rule.answer().linkId(), 0L);
        }

        void add(Filled filled) {
            responses++;
            if (filled.isSafetyUntold()) untold++;
            for (var score : filled.scores())
                Objects.requireNonNull(scores.get(score.rule().id())).add(score);
            filled.positive().forEach(place -> positive.merge(place, 1L, Long::sum));
        }

        Tally tally() {
            var known = new ArrayList<Tally.OfScore>();
            scores.forEach((id, sum) -> {
                if (sum.isMet()) known.add(sum.tally(id));
            });
            var ofItems = positive.entrySet().stream()
                    .map(item -> new Tally.OfItem(item.getKey(), item.getValue()))
                    .toList();
            return new Tally(instrument.id(), responses, untold, known, ofItems);
        }
    }

    private static final class ScoreSum {
        private static final Set<Score.Completeness> WHOLE =
                EnumSet.of(Score.Completeness.COMPLETE, Score.Completeness.ENTERED);

        private final List<Cutoff> cutoffs;
        private final long[] complete;
        private final long[] prorated;
        private final long[] kinds = new long[4];

        ScoreSum(List<Cutoff> cutoffs) {
            this.cutoffs = cutoffs;
            this.complete = new long[cutoffs.size()];
            this.prorated = new long[cutoffs.size()];
        }

        void add(Score score) {
            if (!(score instanceof Score.Value value)) {
                kinds[3]++;
                return;
            }
            boolean whole = WHOLE.contains(value.completeness());
            boolean certain = cutoffs.stream()
                    .allMatch(c ->
                            c.threshold().holds(value.low()) == c.threshold().holds(value.high()));
            kinds[whole ? 0 : certain ? 1 : 2]++;
            for (int i = 0; i < cutoffs.size(); i++)
                if (value.meets(cutoffs.get(i)).isYes()) (whole ? complete : prorated)[i]++;
        }

        boolean isMet() {
            return Arrays.stream(kinds).anyMatch(count -> count > 0);
        }

        Tally.OfScore tally(String scoreId) {
            var ofCutoffs = new ArrayList<Tally.OfCutoff>();
            for (int i = 0; i < cutoffs.size(); i++)
                ofCutoffs.add(new Tally.OfCutoff(
                        cutoffs.get(i).id(), cutoffs.get(i).threshold().toString(), complete[i], prorated[i]));
            return new Tally.OfScore(scoreId, kinds[0], kinds[1], kinds[2], kinds[3], ofCutoffs);
        }
    }
}
