package health.attune.supervision;

import health.attune.assets.ChangeWord;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Progress;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Why;
import health.attune.caseload.Why.Reason;
import health.attune.caseload.rules.CaseloadRules;
import health.attune.caseload.rules.Rule;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody's care asks of whoever cares, told from the facts of their caseload row; each level has its own
 * published guide of how large a caseload of such people may be.
 */
public enum Complexity {
    /** Their target is reached or held, and nothing calls. */
    LIGHT(Rule.GUIDE_LIGHT_LEAST, Rule.GUIDE_LIGHT_MOST),
    USUAL(Rule.GUIDE_USUAL_LEAST, Rule.GUIDE_USUAL_MOST),
    /** One thing makes it harder. */
    COMPLEX(Rule.GUIDE_COMPLEX_LEAST, Rule.GUIDE_COMPLEX_MOST),
    /** Several things do. */
    MOST_COMPLEX(Rule.GUIDE_MOST_COMPLEX_LEAST, Rule.GUIDE_MOST_COMPLEX_MOST);

    /** What makes it harder: danger, a relapse, no improvement although it is time, getting worse, hard to reach. */
    private static final Set<Reason> HARDER = EnumSet.of(
            Reason.SAFETY,
            Reason.TELLS_OF_RELAPSE,
            Reason.CAME_BACK,
            Reason.NOT_IMPROVED,
            Reason.CONSULTED,
            Reason.WORSE,
            Reason.TRIED_IN_VAIN);

    private final Rule least;
    private final Rule most;

    Complexity(Rule least, Rule most) {
        this.least = least;
        this.most = most;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A caseload of such people alone is at least so large, whichever of the two figures was changed to what. */
    int least(CaseloadRules rules) {
        return Math.min(rules.figure(least), rules.figure(most));
    }

    int most(CaseloadRules rules) {
        return Math.max(rules.figure(least), rules.figure(most));
    }

    static Complexity of(Listed listed) {
        var row = listed.row();
        long harder =
                listed.whys().stream().map(Why::reason).filter(HARDER::contains).count()
                        + (row.psychological().losses() + row.social().losses() > 0 ? 1 : 0);
        if (harder == 0) return isDoingWell(row) ? LIGHT : USUAL;
        return harder == 1 ? COMPLEX : MOST_COMPLEX;
    }

    private static boolean isDoingWell(CaseloadRow row) {
        return row.status() == Status.RELAPSE_PREVENTION || reached(row.progress());
    }

    private static boolean reached(@Nullable Progress progress) {
        return progress != null
                && progress.change() != ChangeWord.LOSS
                && (progress.improvement() == Improvement.IMPROVED || progress.improvement() == Improvement.NOT_NEEDED);
    }
}
