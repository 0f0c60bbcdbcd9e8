package health.attune.reviews;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.rules.CaseloadRules;
import health.attune.caseload.rules.ProgramRules;
import health.attune.reviews.Ground.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be reviewed, the most urgent first: of the reader's caseload, each with why and for how long. */
@Component
@Transactional
public class ReviewQueues {
    /** The most urgent first; of these whoever has waited for longest. */
    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing((Entry one) -> one.calls().getFirst().ground()).thenComparing(Entry::since);

    private final Caseloads caseloads;
    private final ReviewStore store;
    private final ProgramRules rules;
    private final Access access;

    ReviewQueues(Caseloads caseloads, ReviewStore store, ProgramRules rules, Access access) {
        this.caseloads = caseloads;
        this.store = store;
        this.rules = rules;
        this.access = access;
    }

    /**
     * Somebody who is to be reviewed.
     *
     * @param calls why, the most urgent first; never none
     * @param open the review in which they are now; null where nobody has put them in
     * @param since when they were put in; else when a consultant was asked last, or care began
     * @param by the day by which the consultant is to answer; else by which one is to be asked for the first time
     */
    public record Entry(
            Listed listed, List<Call> calls, @Nullable Review open, Instant since, LocalDate by) {

        /** Whether nothing calls for them but that no consultant was asked about them yet. */
        public boolean isWell() {
            return calls.getFirst().ground() == Ground.WELL;
        }

        /** Whether something of it can't wait: an answer about safety, or a day that has passed. */
        public boolean isPressing(Instant now) {
            return has(Ground.SAFETY) || isLate(now);
        }

        /** Whether the consultant should have answered by now, or should have been asked. */
        public boolean isLate(Instant now) {
            if (open == null && has(Ground.NOT_IMPROVED)) return true;
            boolean isDue = open != null || has(Ground.NEVER_REVIEWED);
            return isDue
                    && by.isBefore(LocalDate.ofInstant(now, listed.row().place().zone()));
        }

        private boolean has(Ground ground) {
            return calls.stream().anyMatch(call -> call.ground() == ground);
        }

        /** When a consultant was asked last in this episode; null where never. */
        public @Nullable Instant consultedAt() {
            return listed.row().reached().consultedAt();
        }
    }

    /** All of them; which of them a page shows is to be {@link #shown}. */
    public List<Entry> mine(Principal who) {
        var listed = caseloads.mine(who);
        var episodes = listed.stream().map(one -> one.row().place().episodeId()).toList();
        var open = store.open(episodes, access.cleared(who, Verb.READ));
        var inForce = rules.ofPrograms();
        return listed.stream()
                .map(one -> entry(one, open.get(one.row().place().episodeId()), inForce))
                .filter(entry -> !entry.calls().isEmpty())
                .sorted(IN_ORDER)
                .toList();
    }

    /** Those in review who wait for the reader's answer. */
    public List<Entry> waitingFor(Principal who) {
        return mine(who).stream()
                .filter(entry ->
                        entry.open() != null && entry.open().consultant().id().equals(who.id()))
                .toList();
    }

    private static Entry entry(Listed listed, @Nullable Review open, Function<UUID, CaseloadRules> inForce) {
        var row = listed.row();
        var by = by(row, open, inForce.apply(row.place().programId()));
        return new Entry(listed, Grounds.of(listed, open), open, since(row, open), by);
    }

    private static LocalDate by(CaseloadRow row, @Nullable Review open, CaseloadRules inForce) {
        return open == null
                ? row.startedOn().plusWeeks(inForce.reviewAfterWeeks())
                : new LoopRules(inForce)
                        .dueOfReview(
                                LocalDate.ofInstant(open.putAt(), row.place().zone()));
    }

    private static Instant since(CaseloadRow row, @Nullable Review open) {
        if (open != null) return open.putAt();
        var consulted = row.reached().consultedAt();
        if (consulted != null) return consulted;
        return row.startedOn().atStartOfDay(row.place().zone()).toInstant();
    }

    /** Records whom a page shows. */
    public void shown(Principal who, Collection<Entry> entries) {
        caseloads.shown(who, entries.stream().map(Entry::listed).toList());
    }
}
