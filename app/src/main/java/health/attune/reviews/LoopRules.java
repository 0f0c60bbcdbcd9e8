package health.attune.reviews;

import health.attune.caseload.rules.CaseloadRuleBook;
import health.attune.caseload.rules.CaseloadRules;
import health.attune.caseload.rules.Rule;
import health.attune.programs.Programs;
import health.attune.reviews.Recommendation.State;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Function;

/** By when the next step of a loop is due, by the rules of a site. */
record LoopRules(CaseloadRules held) {

    /** By the program; read once, and each program looked up once. */
    static Function<UUID, LoopRules> ofPrograms(CaseloadRuleBook rules, Programs programs) {
        var inForce = rules.inForce();
        var found = new HashMap<UUID, LoopRules>();
        return id -> found.computeIfAbsent(
                id,
                program -> new LoopRules(inForce.at(programs.program(program).siteId())));
    }

    /** The day by which the next step is due of what came into that state on that day. */
    LocalDate due(State state, LocalDate since) {
        return switch (state) {
            case ASKED -> since.plusDays(held.figure(Rule.ANSWER_WITHIN_DAYS));
            case ACCEPTED, MODIFIED -> since.plusDays(held.figure(Rule.DO_WITHIN_DAYS));
            case DECLINED -> since.plusDays(held.figure(Rule.SETTLE_WITHIN_DAYS));
            case DONE, SETTLED, WITHDRAWN, NOTED -> throw new IllegalArgumentException("Nothing is due any more.");
        };
    }

    /** The day by which a consultant is to answer who was put before them on that day. */
    LocalDate dueOfReview(LocalDate put) {
        return put.plusDays(held.figure(Rule.REVIEW_WITHIN_DAYS));
    }
}
