package health.attune.supervision;

import health.attune.people.PersonName;
import java.util.Locale;

/**
 * One sentence about a person that is worth a word in the hour.
 *
 * @param figure what the sentence needs: weeks, days or attempts; 0 where it needs none
 * @param words what the sentence names, such as what was to be done; else empty
 */
public record Line(PersonName person, Kind kind, long figure, String words) {

    /** To which part of the page it belongs. */
    public enum Part {
        WELL,
        COACHING,
        LOOPS
    }

    /** What it tells, in the order in which a part shows it. */
    public enum Kind {
        REACHED(Part.WELL),
        RELIABLY_BETTER(Part.WELL),
        REACHED_AGAIN(Part.WELL),
        LOOP_CLOSED(Part.WELL),
        TASK_DONE(Part.WELL),
        KEPT_ON(Part.WELL),
        TELLS_OF_RELAPSE(Part.COACHING),
        CAME_BACK(Part.COACHING),
        NEVER_REVIEWED(Part.COACHING),
        NOT_IMPROVED(Part.COACHING),
        TRIED_IN_VAIN(Part.COACHING),
        NOT_MET(Part.COACHING),
        OUT_OF_TOUCH(Part.COACHING),
        CONTACT_DUE(Part.COACHING),
        ALERT(Part.LOOPS),
        RECOMMENDATION(Part.LOOPS),
        TASK_LATE(Part.LOOPS);

        private final Part part;

        Kind(Part part) {
            this.part = part;
        }

        public Part part() {
            return part;
        }

        /** As message keys name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
