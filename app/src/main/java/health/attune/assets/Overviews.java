package health.attune.assets;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Schedule;
import health.attune.checkins.Schedules;
import health.attune.checkins.Schedules.Awaited;
import health.attune.goals.Goals;
import health.attune.instruments.trajectory.Course;
import health.attune.instruments.trajectory.Trajectory;
import health.attune.pages.Heading;
import health.attune.pages.Words;
import health.attune.people.Headings;
import health.attune.people.Person;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages of people: one transaction, and a number of queries that neither grows with the person nor with others. */
@Component
@Transactional
public class Overviews {
    private static final Access.Ask PAGE = new Access.Ask(Verb.READ, DataClass.RECORD, "page");

    private final Access access;
    private final Headings headings;
    private final Schedules schedules;
    private final Goals goals;
    private final StandingStore store;
    private final Timelines timelines;
    private final Questionnaires questionnaires;
    private final Clock clock;

    Overviews(
            Access access,
            Headings headings,
            Schedules schedules,
            Goals goals,
            StandingStore store,
            Timelines timelines,
            Questionnaires questionnaires,
            Clock clock) {
        this.access = access;
        this.headings = headings;
        this.schedules = schedules;
        this.goals = goals;
        this.store = store;
        this.timelines = timelines;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /**
     * All that the page of a person tells of them.
     *
     * @param toAsk what the reader may begin when it is due, or go on with; null where they may not
     */
    public record Overview(
            UUID personId,
            Heading heading,
            Person.OwnWords words,
            List<Schedule> schedules,
            @Nullable Awaited toAsk,
            Goals.Shown goals,
            List<Standing> standings,
            Measures measures,
            Timeline timeline) {

        /** How often in a row what is asked was not answered. */
        public int missedInARow() {
            return schedules.stream().mapToInt(Schedule::missedInARow).max().orElse(0);
        }

        /** What is worth talking about beyond the single domains. */
        public List<Noticed> noticed() {
            var course = new Course(List.of(), List.of(), Optional.empty(), missedInARow());
            return Trajectory.bundled().signals(course).stream()
                    .map(Noticed::of)
                    .toList();
        }
    }

    /**
     * The page of that person; empty for somebody who may know who they are and how to reach them, but not how they are
     * doing.
     *
     * @param asked how far back to look; null where that is not said, so that there is something to see
     */
    public Optional<Overview> of(Principal who, UUID personId, @Nullable LookBack asked, Words words) {
        if (stopsAtProfile(who, personId)) return Optional.empty();
        access.require(who, Verb.READ, DataClass.RECORD, personId, "page");
        var measures = new Measures(questionnaires::find);
        var kept = store.shown(personId, access.cleared(who, Verb.READ, personId));
        var labels =
                Labels.together(kept.stream().map(StandingStore.Kept::labels).toList());
        access.requireCleared(who, PAGE, personId, labels);
        var standings = new Standings(measures).together(told(who, measures, kept));
        var lookBack = asked == null ? farEnough(standings) : asked;
        var opening = headings.opening(who, personId);
        return Optional.of(new Overview(
                personId,
                opening.heading(),
                opening.words(),
                asked(who, personId),
                schedules.toAskThePerson(who, personId).orElse(null),
                goals.shown(who, personId),
                standings,
                measures,
                timelines.gather(who, personId, lookBack, words)));
    }

    /** A person is told what they are asked themselves; what others are to answer about them is told to those. */
    private List<Schedule> asked(Principal who, UUID personId) {
        return schedules.of(who, personId).stream()
                .filter(schedule -> who.isStaff() || schedule.answeredBy() == AnsweredBy.PERSON)
                .toList();
    }

    /** Not what others told about the person, where it is kept from them. */
    private static List<MeasureStanding> told(Principal who, Measures measures, List<StandingStore.Kept> all) {
        return all.stream()
                .flatMap(kept -> kept.measures().stream())
                .filter(one -> measures.usual(one.measure().instrumentId())
                        .filter(by -> by.classFor(who) != DataClass.RECORD)
                        .isEmpty())
                .toList();
    }

    private boolean stopsAtProfile(Principal who, UUID personId) {
        return who.isStaff()
                && !access.may(who, Verb.READ, DataClass.RECORD, personId)
                && access.may(who, Verb.READ, DataClass.CONTACT_DETAILS, personId);
    }

    private LookBack farEnough(List<Standing> standings) {
        var year = clock.instant().minus(Duration.ofDays(365));
        boolean isRecent = standings.isEmpty()
                || standings.stream().anyMatch(standing -> standing.lastAt().isAfter(year));
        return isRecent ? LookBack.TWELVE_MONTHS : LookBack.ALL;
    }
}
