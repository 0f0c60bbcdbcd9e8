package health.attune.caseload;

import health.attune.caseload.Milestone.Consulted;
import health.attune.caseload.Milestone.PreventingRelapse;
import health.attune.caseload.Milestone.RelapseTold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of an episode as its row keeps them.
 *
 * @param consultedAt null where nobody was consulted yet
 * @param preventingSince the day since which a relapse is to be prevented; null in treatment
 * @param contactBy the day by which the person is to be met next in that time; null where none is agreed on
 * @param relapseToldAt when the person said that it is coming back; null where that is not how it stands
 */
public record Reached(
        @Nullable Instant consultedAt,
        @Nullable LocalDate preventingSince,
        @Nullable LocalDate contactBy,
        @Nullable Instant relapseToldAt) {
    static final Reached NOTHING = new Reached(null, null, null, null);

    static Reached of(Collection<Milestone> milestones) {
        var reached = NOTHING;
        for (var milestone : milestones) reached = reached.and(milestone);
        return reached;
    }

    private Reached and(Milestone milestone) {
        return switch (milestone) {
            case Consulted consulted -> new Reached(later(consulted.at()), preventingSince, contactBy, relapseToldAt);
            case PreventingRelapse preventing ->
                new Reached(consultedAt, preventing.since(), preventing.contactBy(), relapseToldAt);
            case RelapseTold told -> new Reached(consultedAt, preventingSince, contactBy, told.at());
        };
    }

    private Instant later(Instant at) {
        return consultedAt == null || consultedAt.isBefore(at) ? at : consultedAt;
    }
}
