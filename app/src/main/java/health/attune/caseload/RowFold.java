package health.attune.caseload;

import health.attune.assets.Measures;
import health.attune.assets.Standing;
import health.attune.assets.Standings;
import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.CaseloadRow.Place;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.rules.Beginning;
import health.attune.checkins.Course;
import health.attune.contacts.Touches.Touch;
import health.attune.instruments.domains.Domain.Axis;
import health.attune.programs.Episode;
import health.attune.programs.OpenEpisode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what happened in an episode to its row: a pure fold, the same for one contact and for a whole network. */
final class RowFold {
    private final Standings standings;
    private final Measures measures;

    RowFold(Measures measures) {
        this.standings = new Standings(measures);
        this.measures = measures;
    }

    /**
     * What happened.
     *
     * @param courses of the person, with whichever labels
     * @param began where the course of the episode begins
     * @param touch within the labels of the episode
     * @param reached as modules above know
     */
    record Happened(
            OpenEpisode episode,
            List<Course> courses,
            Beginning began,
            Touch touch,
            Reached reached,
            @Nullable Coming coming) {}

    /** Of what other programs under Part 2 wrote, nothing goes in: whoever sees the row need not see that. */
    CaseloadRow row(Happened happened) {
        var open = happened.episode();
        var courses = happened.courses().stream()
                .map(course -> course.within(open.labels()))
                .filter(course -> !course.points().isEmpty())
                .toList();
        var found = standings(courses, happened.began());
        return new CaseloadRow(
                new Place(
                        open.episode().id(),
                        open.episode().personId(),
                        open.episode().programId(),
                        open.zone()),
                open.labels(),
                status(happened),
                open.episode().startedOn(),
                new ProgressFold(measures, happened.began()).of(found, courses).orElse(null),
                AssetsMoved.of(found, Axis.PSYCHOLOGICAL_ASSETS),
                AssetsMoved.of(found, Axis.SOCIAL_ASSETS),
                lastAnswer(courses),
                happened.touch(),
                happened.reached(),
                happened.coming());
    }

    private List<Standing> standings(List<Course> courses, Beginning began) {
        return standings.together(courses.stream()
                .flatMap(course -> standings.measures(List.of(course), began.of(course)).stream())
                .toList());
    }

    private static @Nullable Instant lastAnswer(List<Course> courses) {
        return courses.stream()
                .map(course -> course.points().getLast().answeredAt())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Status status(Happened happened) {
        var stands = happened.episode().episode().status();
        if (!stands.isOpen()) return Status.CLOSED;
        if (stands != Episode.Status.ACTIVE) return Status.PAUSED;
        if (happened.reached().preventingSince() != null) return Status.RELAPSE_PREVENTION;
        return happened.touch().met() == 0 ? Status.ENROLLED : Status.IN_TREATMENT;
    }
}
