package health.attune.drill.load;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What comes in, of a hundred requests. An assumption of November 2026 about a clinic on a busy morning, when half of
 * all requests are those of people who answer before their appointments; no clinic has been counted yet.
 */
enum Mix {
    /** One step further in a check-in: a link, its page, a question, an answer, the end. */
    CHECKIN(46),
    HOME(6),
    PEOPLE(9),
    SEARCH(5),
    PERSON(11),
    PROGRAMS(2),
    STATUS(1),
    ALERTS(7),
    ALERT(3),
    ACKNOWLEDGEMENT(2),
    FILE(8);

    private static final int ALL = Arrays.stream(values()).mapToInt(Mix::share).sum();

    private final int share;

    Mix(int share) {
        this.share = share;
    }

    int share() {
        return share;
    }

    static Mix drawn(SplittableRandom chance) {
        int drawn = chance.nextInt(ALL);
        for (var one : values()) {
            drawn -= one.share;
            if (drawn < 0) return one;
        }
        throw new IllegalStateException("The shares do not come to their sum.");
    }
}
