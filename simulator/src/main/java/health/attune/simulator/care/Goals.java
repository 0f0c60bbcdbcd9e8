package health.attune.simulator.care;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.courses.CourseType;
import health.attune.simulator.persons.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one person wants to reach. */
final class Goals {

    private Goals() {}

    /** The first day of care, how the person fares, and the day up to which is told. */
    record Setting(LocalDate began, CourseType course, LocalDate today, String language) {}

    static List<Goal> of(Chance chance, Setting setting) {
        var goals = new ArrayList<Goal>();
        int count = chance.below(4);
        for (int i = 0; i < count; i++) {
            var own = chance.branch(i);
            var words = Phrases.about("goal", setting.language(), own);
            var day = setting.began().plusDays(own.between(0, 60));
            boolean repeated = goals.stream().anyMatch(goal -> goal.words().equals(words));
            if (day.isBefore(setting.today()) && !repeated) goals.add(new Goal(words, day, ending(own, day, setting)));
        }
        return goals;
    }

    private static Optional<Goal.Ending> ending(Chance chance, LocalDate day, Setting setting) {
        boolean better = setting.course().isResponse();
        if (!chance.holds(better ? 0.4 : 0.22)) return Optional.empty();
        var on = day.plusDays(20 + (long) chance.waiting(110));
        return Optional.of(new Goal.Ending(on, chance.holds(better ? 0.8 : 0.4)))
                .filter(ending -> ending.on().isBefore(setting.today()));
    }
}
