package health.attune.caseload.web;

import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.steps.BulkStep.Slip;
import health.attune.caseload.steps.BulkSteps.Outcome;
import health.attune.caseload.steps.BulkSteps.Plan;
import health.attune.caseload.steps.BulkSteps.Planned;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step with several people, ready to print.
 *
 * @param again those with whom it was not taken and who are in the list now, as the list sends them
 */
public record BulkOutcome(List<Done> done, List<Missed> missed, List<String> again) {

    /**
     * With whom it was taken.
     *
     * @param slip what is left to send to them; null where nothing is
     */
    public record Done(String name, @Nullable Slip slip) {}

    /**
     * With whom it was not taken.
     *
     * @param name null where they stand in the reader's list no more
     * @param why in a sentence
     */
    public record Missed(@Nullable String name, String why) {}

    static BulkOutcome of(Plan plan, List<Outcome> outcomes) {
        var listed = plan.chosen().stream()
                .map(Planned::listed)
                .collect(Collectors.toMap(Listed::episodeId, Function.identity()));
        var missed = outcomes.stream().filter(one -> !one.isDone()).toList();
        return new BulkOutcome(
                outcomes.stream()
                        .filter(Outcome::isDone)
                        .flatMap(one -> named(listed, one).map(name -> new Done(name, one.slip())))
                        .toList(),
                missed.stream()
                        .map(one -> new Missed(named(listed, one).findFirst().orElse(null), String.valueOf(one.why())))
                        .toList(),
                missed.stream()
                        .flatMap(
                                one -> Stream.ofNullable(listed.get(one.chosen().episodeId())))
                        .map(one -> one.episodeId() + " " + one.mark())
                        .toList());
    }

    /** Whether anything is left to send. */
    public boolean hasSlips() {
        return done.stream().anyMatch(one -> one.slip() != null);
    }

    private static Stream<String> named(Map<UUID, Listed> listed, Outcome outcome) {
        return Stream.ofNullable(listed.get(outcome.chosen().episodeId()))
                .map(one -> one.person().called().shown());
    }
}
