package health.attune.instruments.norms;

/** Yes, no, or honestly unknown because a blank answer could tip it either way. */
public enum Verdict {
    YES,
    NO,
    UNCERTAIN;

    public static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    public Verdict and(Verdict other) {
        if (this == NO || other == NO) return NO;
        return this == YES && other == YES ? YES : UNCERTAIN;
    }

    public Verdict or(Verdict other) {
        return not().and(other.not()).not();
    }

    public Verdict not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNCERTAIN -> UNCERTAIN;
        };
    }

    public boolean isYes() {
        return this == YES;
    }
}
