package health.attune.caseload.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule of the caseload, with the figures between which it makes sense. */
public enum Rule {
    /** Weeks of care after which whoever has not improved is to be reviewed. */
    REVIEW_AFTER_WEEKS(2, 52),
    /** Days after which they are to be consulted about again. */
    CONSULT_WITHIN_DAYS(7, 365),
    /** Days within which the next contact is to be. */
    CONTACT_WITHIN_DAYS(1, 365),
    /** Days within which the first contact is to be. */
    MEET_WITHIN_DAYS(1, 90),
    /** Attempts in vain after which another way is called for. */
    TRIES_IN_VAIN(1, 20),
    /** Days within which something is to be answered. */
    MEASURE_WITHIN_DAYS(1, 365),
    /** Days before care began of which the last score is the first one, where none is of the first day. */
    SCREENED_WITHIN_DAYS(1, 180),
    /** People in the caseload of a whole post at least, and at most, if all of them were doing well. */
    GUIDE_LIGHT_LEAST(1, 500),
    GUIDE_LIGHT_MOST(1, 500),
    /** The same if all of them were in usual care. */
    GUIDE_USUAL_LEAST(1, 500),
    GUIDE_USUAL_MOST(1, 500),
    /** The same if one thing made the care of each harder. */
    GUIDE_COMPLEX_LEAST(1, 500),
    GUIDE_COMPLEX_MOST(1, 500),
    /** The same if several things did. */
    GUIDE_MOST_COMPLEX_LEAST(1, 500),
    GUIDE_MOST_COMPLEX_MOST(1, 500),
    /** Where there are fewer people than that, numbers about them are said to be small. */
    FEW_PEOPLE(2, 100),
    /** Weeks on a team after which a relationship has lasted. */
    TOGETHER_WEEKS(4, 260),
    /** Days within which a consultant answers. */
    REVIEW_WITHIN_DAYS(1, 60),
    /** Days within which whoever is asked says whether to follow a recommendation. */
    ANSWER_WITHIN_DAYS(1, 60),
    /** Days within which what was agreed on is done. */
    DO_WITHIN_DAYS(1, 180),
    /** Days within which those who care say what follows from a decline. */
    SETTLE_WITHIN_DAYS(1, 60);

    private final int least;
    private final int most;

    Rule(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    boolean allows(int figure) {
        return figure >= least && figure <= most;
    }

    /** As the database, addresses and message keys name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Rule> ofWord(@Nullable String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }
}
