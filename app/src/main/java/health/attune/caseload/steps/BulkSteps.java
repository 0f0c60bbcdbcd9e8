package health.attune.caseload.steps;

import health.attune.access.Principal;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.steps.BulkStep.Work;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A step with several people of a caseload: looked at first, with whom it can be taken and with whom not and why; then
 * taken with each in a transaction of their own, so that one who stands in the way holds up nobody else.
 */
@Component
public class BulkSteps {
    /** As many as a page of the list shows. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(BulkSteps.class);

    private final Caseloads caseloads;
    private final ObjectProvider<BulkStep> steps;
    private final StepLocks locks;
    private final TransactionTemplate transaction;

    BulkSteps(Caseloads caseloads, ObjectProvider<BulkStep> steps, StepLocks locks, TransactionTemplate transaction) {
        this.caseloads = caseloads;
        this.steps = steps;
        this.locks = locks;
        this.transaction = transaction;
    }

    /** All that there are. */
    public List<BulkStep> all() {
        return steps.orderedStream().toList();
    }

    public Optional<BulkStep> find(@Nullable String words) {
        return all().stream().filter(step -> step.words().equals(words)).findFirst();
    }

    /**
     * One that was chosen.
     *
     * @param mark of the row as it was looked at
     * @param id by which the step with them is taken once
     */
    public record Chosen(UUID episodeId, String mark, UUID id) {}

    /**
     * One that was chosen and is in the list now.
     *
     * @param hasChanged whether something of the row differs from what was looked at
     * @param obstacle the key of why the step can't be taken with them; null where it can
     */
    public record Planned(
            Listed listed,
            UUID id,
            boolean hasChanged,
            @Nullable String obstacle) {}

    /** @param gone how many are in the reader's list no more */
    public record Plan(List<Planned> chosen, int gone, List<StepField> fields) {

        /** With what was typed. */
        public Plan with(StepField.Sheet sheet) {
            return new Plan(chosen, gone, sheet.fields());
        }
    }

    /** With whom the step can be taken as things are now, and what is to be typed. */
    public Plan plan(Principal who, BulkStep step, List<Chosen> chosen, Words words) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var listed = listed(who, chosen);
            var inOrder = chosen.stream()
                    .filter(one -> listed.containsKey(one.episodeId()))
                    .toList();
            var present = inOrder.stream()
                    .map(one -> Objects.requireNonNull(listed.get(one.episodeId())))
                    .toList();
            var obstacles = step.obstacles(who, present);
            var planned = inOrder.stream()
                    .map(one -> planned(one, Objects.requireNonNull(listed.get(one.episodeId())), obstacles))
                    .toList();
            return new Plan(planned, chosen.size() - planned.size(), step.fields(who, present, words));
        }));
    }

    private Map<UUID, Listed> listed(Principal who, List<Chosen> chosen) {
        var found = caseloads.those(who, chosen.stream().map(Chosen::episodeId).toList());
        caseloads.shown(who, found);
        return found.stream().collect(Collectors.toMap(Listed::episodeId, Function.identity()));
    }

    private static Planned planned(Chosen chosen, Listed now, Map<UUID, String> obstacles) {
        return new Planned(now, chosen.id(), !now.mark().equals(chosen.mark()), obstacles.get(chosen.episodeId()));
    }

    /**
     * What came of it with one of them.
     *
     * @param why the sentence that says why the step was not taken with them; null where it was
     * @param slip what is left to send to them; null where nothing is
     */
    public record Outcome(Chosen chosen, @Nullable String why, BulkStep.@Nullable Slip slip) {

        static Outcome not(Chosen chosen, String why) {
            return new Outcome(chosen, why, null);
        }

        public boolean isDone() {
            return why == null;
        }
    }

    /** Takes it with each; what becomes of one is told apart from all others. */
    public List<Outcome> take(Principal who, Work work, List<Chosen> chosen, Words words) {
        var outcomes = new ArrayList<Outcome>();
        for (var one : chosen) outcomes.add(taken(who, work, one, words));
        return outcomes;
    }

    private Outcome taken(Principal who, Work work, Chosen chosen, Words words) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> takenWithin(who, work, chosen, words)));
        } catch (NotThere closed) {
            return Outcome.not(chosen, words.say("caseload.steps.closed"));
        } catch (Refusal refusal) {
            return Outcome.not(chosen, refusal.in(words));
        } catch (RuntimeException e) {
            LOG.error(
                    "A step with one of several people failed ({}).",
                    e.getClass().getSimpleName());
            return Outcome.not(chosen, words.say("caseload.steps.failed"));
        }
    }

    private Outcome takenWithin(Principal who, Work work, Chosen chosen, Words words) {
        locks.hold(chosen.episodeId());
        var now = caseloads.those(who, List.of(chosen.episodeId()));
        if (now.isEmpty()) return Outcome.not(chosen, words.say("caseload.steps.gone.one"));
        if (!now.getFirst().mark().equals(chosen.mark()))
            return Outcome.not(chosen, words.say("caseload.steps.changed"));
        return new Outcome(chosen, null, work.with(now.getFirst(), chosen.id()).orElse(null));
    }
}
