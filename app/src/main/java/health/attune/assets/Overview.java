package health.attune.assets;

import health.attune.checkins.Schedule;
import health.attune.goals.Goal;
import health.attune.pages.Heading;
import health.attune.people.Person;
import java.util.List;

/** All that the page of a person tells of them. */
public record Overview(
        Heading heading,
        Person.OwnWords words,
        List<Schedule> schedules,
        List<Goal> goals,
        List<Standing> standings,
        Timeline timeline) {}
