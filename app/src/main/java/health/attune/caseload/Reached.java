package health.attune.caseload;

import health.attune.caseload.Milestone.Consulted;
import health.attune.caseload.Milestone.PreventingRelapse;
import health.attune.caseload.Milestone.Relapsed;
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
 * @param relapse null where it did not come back, or was prevented again since
 */
public record Reached(
        @Nullable Instant consultedAt,
        @Nullable LocalDate preventingSince,
        @Nullable LocalDate contactBy,
        @Nullable Relapsed relapse) {
    static final Reached NOTHING = new Reached(null, null, null, null);

    static Reached of(Collection<Milestone> milestones) {
        var reached = NOTHING;
        for (var milestone : milestones) reached = reached.and(milestone);
        return reached;
    }

    private Reached and(Milestone milestone) {
        return switch (milestone) {
            case Consulted consulted -> new Reached(later(consulted.at()), preventingSince, contactBy, relapse);
            case PreventingRelapse preventing ->
                new Reached(consultedAt, preventing.since(), preventing.contactBy(), relapse);
            case Relapsed relapsed -> new Reached(consultedAt, preventingSince, contactBy, relapsed);
        };
    }

    private Instant later(Instant at) {
        return consultedAt == null || consultedAt.isBefore(at) ? at : consultedAt;
    }
}
