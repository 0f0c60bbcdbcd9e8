package health.attune.instruments.norms;

/** A value and the side of it that counts, such as "at least 10". */
public record Threshold(Comparison comparison, double value) {

    public boolean holds(double score) {
        return comparison.holds(score, value);
    }

    /** Uncertain where a score known only to lie in [low, high] may be on either side. */
    public Verdict over(double low, double high) {
        return comparison.over(low, high, value);
    }

    @Override
    public String toString() {
        return comparison.sign() + " " + Numbers.plain(value);
    }
}
