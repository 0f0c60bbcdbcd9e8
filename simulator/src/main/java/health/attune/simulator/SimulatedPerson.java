package health.attune.simulator;

import health.attune.simulator.care.Episode;
import health.attune.simulator.care.Goal;
import health.attune.simulator.courses.Circumstance;
import health.attune.simulator.courses.CourseType;
import health.attune.simulator.persons.Identity;
import java.util.List;
import java.util.Optional;

/**
 * A made-up person and all that was written down about them.
 *
 * @param number   from 0; the same number is the same person in every size
 * @param sameAs   the number under which the same person is recorded already, where somebody recorded them twice
 * @param course   how they fare, which no record would say
 * @param episodes at least one, in the order of their first days
 */
public record SimulatedPerson(
        int number,
        Optional<Integer> sameAs,
        Identity identity,
        CourseType course,
        List<Episode> episodes,
        List<Circumstance> circumstances,
        List<Goal> goals) {

    public SimulatedPerson {
        episodes = List.copyOf(episodes);
        circumstances = List.copyOf(circumstances);
        goals = List.copyOf(goals);
    }
}
