package health.attune.billing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes and codes of a person, ready to print.
 *
 * @param present the present month of each episode, or the last one of what ended
 * @param earlier the months before, the newest first
 * @param groups what payers ask for beside minutes
 * @param done the key of what was done a moment ago; null for nothing
 */
public record PersonBilling(
        String base,
        boolean mayRecord,
        List<Month> present,
        List<Earlier> earlier,
        List<Group> groups,
        List<Line> withdrawn,
        @Nullable String done) {

    /**
     * A month of an episode.
     *
     * @param rest how long it still lasts; null where it is over
     * @param next what is most worth to know of what is missing
     * @param closed null while it is not
     * @param rules by whose it is worked out; empty where there are none
     */
    public record Month(
            String program,
            String month,
            String payer,
            int minutes,
            @Nullable String rest,
            String next,
            List<Code> codes,
            List<String> notes,
            List<Work> work,
            @Nullable String closed,
            String rules) {}

    /** A code, and whether it is met or what is missing. */
    public record Code(String code, String label, boolean met, String told) {}

    /** Time that counts or not: whose, when, how long, and as what. */
    public record Work(String day, String staff, String role, int minutes, boolean counts, boolean late) {}

    /** A month that is over. */
    public record Earlier(String month, String program, int minutes, String codes, String told, List<String> notes) {}

    /** Facts of one kind. */
    public record Group(String kind, List<Line> lines) {}

    /**
     * One fact.
     *
     * @param way where it is changed, or its withdrawal undone; null where it is not
     */
    public record Line(String what, String told, @Nullable String way) {}
}
