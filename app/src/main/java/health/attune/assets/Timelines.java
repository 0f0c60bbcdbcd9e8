package health.attune.assets;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.Course;
import health.attune.checkins.Courses;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.domains.Domain;
import health.attune.pages.Words;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Timelines of people: their scores, and what other modules add. */
@Component
@Transactional
public class Timelines {
    private final Access access;
    private final Courses courses;
    private final Episodes episodes;
    private final Questionnaires questionnaires;
    private final ObjectProvider<TimelineSource> sources;
    private final Clock clock;

    Timelines(
            Access access,
            Courses courses,
            Episodes episodes,
            Questionnaires questionnaires,
            ObjectProvider<TimelineSource> sources,
            Clock clock) {
        this.access = access;
        this.courses = courses;
        this.episodes = episodes;
        this.questionnaires = questionnaires;
        this.sources = sources;
        this.clock = clock;
    }

    /** The timeline as far back as asked; titles of entries are in that reader's language. */
    public Timeline of(Principal who, UUID personId, LookBack lookBack, Words words) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, "timeline");
        return gather(who, personId, lookBack, words);
    }

    /** The same for those who have asked access for the same class of the same person. */
    Timeline gather(Principal who, UUID personId, LookBack lookBack, Words words) {
        var care = episodes.told(who, personId);
        var zone = care.stream().map(Episode.Told::zone).findFirst().orElse(ZoneOffset.UTC);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var from = lookBack.from(today);
        var asked = new TimelineSource.Asked(who, personId, words, zone, from);
        var entries = Stream.concat(
                        care.stream().flatMap(Timelines::ribbon),
                        sources.stream().flatMap(source -> source.entries(asked).stream()))
                .filter(entry -> entry.until() == null || !entry.until().isBefore(from))
                .toList();
        var answered = courses.shown(who, personId, from.atStartOfDay(zone).toInstant()).stream()
                .filter(course -> course.by().classFor(who) == DataClass.RECORD)
                .toList();
        var measures = new Measures(questionnaires::find);
        return new Timeline(lookBack, today, zone, measured(measures, answered, zone), entries);
    }

    private static Stream<TimelineEntry> ribbon(Episode.Told told) {
        var episode = told.episode();
        if (episode.status() == Episode.Status.CANCELLED) return Stream.empty();
        return Stream.of(new TimelineEntry(
                TimelineEntry.Kind.EPISODE, episode.startedOn(), episode.endedOn(), told.program(), null));
    }

    private static List<Timeline.Measured> measured(Measures measures, List<Course> courses, ZoneId zone) {
        var byDomain = courses.stream()
                .flatMap(course -> measures.domainOf(measure(course)).stream()
                        .flatMap(domain -> measured(measures, domain, course, zone)))
                .collect(Collectors.groupingBy(Timeline.Measured::domain));
        return measures.inOrder(byDomain.keySet()).stream()
                .flatMap(domain -> byDomain.getOrDefault(domain, List.of()).stream()
                        .sorted(Comparator.comparingInt(one -> domain.measures().indexOf(one.measure()))))
                .toList();
    }

    private static Stream<Timeline.Measured> measured(Measures measures, Domain domain, Course course, ZoneId zone) {
        var instrument = measures.instrument(course.instrumentId());
        return measures.rule(measure(course)).stream()
                .map(rule -> new Timeline.Measured(
                        domain,
                        instrument.orElseThrow(),
                        rule,
                        measures.isUsual(course) ? null : course.by(),
                        course.points().stream()
                                .map(point -> reading(rule, point, zone))
                                .toList()));
    }

    private static Domain.Measure measure(Course course) {
        return new Domain.Measure(course.instrumentId(), course.scoreId());
    }

    private static Reading reading(ScoreRule rule, Course.Point point, ZoneId zone) {
        var day = LocalDate.ofInstant(point.answeredAt(), zone);
        var points = point.value();
        if (points == null) return new Reading(day, null);
        return new Reading(
                day,
                new Score.Value(
                        rule,
                        points,
                        Objects.requireNonNullElse(point.low(), points),
                        Objects.requireNonNullElse(point.high(), points),
                        point.missing() == 0 ? Score.Completeness.COMPLETE : Score.Completeness.PRORATED,
                        point.missing()));
    }
}
