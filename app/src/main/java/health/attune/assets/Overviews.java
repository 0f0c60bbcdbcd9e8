package health.attune.assets;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.Schedules;
import health.attune.goals.Goals;
import health.attune.pages.Words;
import health.attune.people.Headings;
import health.attune.people.People;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of people: one transaction, and a number of queries that neither grows with the person nor with others. */
@Component
@Transactional
public class Overviews {
    private final Access access;
    private final Headings headings;
    private final People people;
    private final Schedules schedules;
    private final Goals goals;
    private final StandingStore store;
    private final Timelines timelines;
    private final Standings standings = Standings.bundled();

    Overviews(
            Access access,
            Headings headings,
            People people,
            Schedules schedules,
            Goals goals,
            StandingStore store,
            Timelines timelines) {
        this.access = access;
        this.headings = headings;
        this.people = people;
        this.schedules = schedules;
        this.goals = goals;
        this.store = store;
        this.timelines = timelines;
    }

    public Overview of(Principal who, UUID personId, LookBack lookBack, Words words) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, "page");
        return new Overview(
                headings.of(who, personId),
                people.words(who, personId),
                schedules.of(who, personId),
                goals.of(who, personId),
                standings.together(store.measures(personId)),
                timelines.of(who, personId, lookBack, words));
    }
}
