package health.attune.instruments.norms;

/** Which way a score improves. */
public enum Direction {
    HIGHER_BETTER(1),
    HIGHER_WORSE(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** +1 where higher is better, -1 where higher is worse. */
    public int sign() {
        return sign;
    }

    /** Points of improvement from one score to the next: positive is better, whatever the direction. */
    public double improvement(double from, double to) {
        return sign * (to - from);
    }
}
