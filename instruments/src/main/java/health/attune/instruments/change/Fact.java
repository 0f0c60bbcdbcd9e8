package health.attune.instruments.change;

import health.attune.instruments.norms.Verdict;

/** The answer to a yes-or-no question about a change, with every honest way of not answering. */
public enum Fact {
    YES,
    NO,
    /** A blank answer could tip it either way. */
    UNCERTAIN,
    /** The baseline was not where the question makes sense. */
    NOT_ELIGIBLE,
    /** A score is missing. */
    NOT_ENOUGH_DATA,
    /** Nothing was published for this score. */
    NO_RULE;

    static Fact of(Verdict verdict) {
        return switch (verdict) {
            case YES -> YES;
            case NO -> NO;
            case UNCERTAIN -> UNCERTAIN;
        };
    }
}
