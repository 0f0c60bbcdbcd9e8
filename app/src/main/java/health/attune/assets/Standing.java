package health.attune.assets;

import health.attune.assets.ChangeWord.Reason;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.norms.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in one domain of life.
 *
 * @param headline the preferred of the measures that say the same as the change word
 * @param scale where it stands on the common scale; null where no group to compare with is known
 * @param measures every measure of the domain that was answered, the preferred first
 * @param noticed what is worth talking about
 */
public record Standing(
        Domain domain,
        Domain.Measure headline,
        ChangeWord change,
        Reason reason,
        @Nullable Scale scale,
        List<MeasureStanding> measures,
        List<Noticed> noticed) {

    public Standing {
        measures = List.copyOf(measures);
        noticed = List.copyOf(noticed);
    }

    /**
     * T scores: 50 is the mean of the group, 10 its standard deviation, higher is better.
     *
     * @param baseline by the same measures as the latest; null where none of them has one
     * @param contributors the measures that are in both
     */
    public record Scale(
            Reference.Group group, @Nullable Double baseline, double latest, List<Domain.Measure> contributors) {
        public Scale {
            contributors = List.copyOf(contributors);
        }
    }

    /** The headline measure. */
    public MeasureStanding told() {
        return measures.stream()
                .filter(standing -> standing.measure().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    public int answered() {
        return measures.stream().mapToInt(measure -> measure.answers().told()).sum();
    }

    public Instant lastAt() {
        return measures.stream()
                .map(measure -> measure.answers().lastAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
