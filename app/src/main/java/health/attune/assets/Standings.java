package health.attune.assets;

import health.attune.access.labels.Labels;
import health.attune.checkins.Course;
import health.attune.instruments.domains.Domain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From the course of a person's scores to where they stand: a pure fold, the same for one answer just given and for a
 * whole network loaded at once.
 */
public final class Standings {
    private final Measures known;

    public Standings(Measures known) {
        this.known = known;
    }

    /** Of the instruments that come with the service. */
    public static Standings bundled() {
        return new Standings(Measures.bundled());
    }

    /**
     * Where a person stands in every domain that one of the courses speaks of, in the order of the person's page.
     *
     * @param since when the person's present care began; null where they have none, so that everything counts
     */
    public List<Standing> of(Collection<Course> courses, @Nullable Instant since) {
        return together(measures(courses, since));
    }

    /**
     * A standing and what it carries.
     *
     * @param labels of the scores that it is folded from
     */
    public record Labeled(Labels labels, Standing standing) {}

    /**
     * The same for whichever labels of the scores are cleared for a reader: a standing is never folded from a score
     * that its reader may not see. Few people have labels, and those few have one or two.
     */
    public List<Labeled> byLabels(Collection<Course> courses, @Nullable Instant since) {
        var found = new LinkedHashMap<String, Labeled>();
        for (var labels : subsets(
                Labels.together(courses.stream().map(Course::labels).toList()).words())) {
            var some = courses.stream().map(course -> course.within(labels)).toList();
            for (var standing : of(some, since)) {
                var carried = carried(standing, some);
                found.putIfAbsent(standing.domain().id() + carried, new Labeled(carried, standing));
            }
        }
        return List.copyOf(found.values());
    }

    private static Labels carried(Standing standing, Collection<Course> courses) {
        var measures =
                standing.measures().stream().map(MeasureStanding::measure).collect(Collectors.toSet());
        return Labels.together(courses.stream()
                .filter(course -> measures.contains(new Domain.Measure(course.instrumentId(), course.scoreId())))
                .map(Course::labels)
                .toList());
    }

    private static List<Labels> subsets(List<String> words) {
        var all = new ArrayList<>(List.of(Labels.NONE));
        for (var word : words)
            for (var smaller : List.copyOf(all)) all.add(Labels.together(List.of(smaller, new Labels(List.of(word)))));
        return all;
    }

    /** Where they stand on each score that speaks of a domain. */
    public List<MeasureStanding> measures(Collection<Course> courses, @Nullable Instant since) {
        var found = new ArrayList<MeasureStanding>();
        for (var course : courses) {
            var measure = new Domain.Measure(course.instrumentId(), course.scoreId());
            var domain = known.domainOf(measure);
            var rule = known.rule(measure);
            if (domain.isPresent()
                    && rule.isPresent()
                    && known.isUsual(course)
                    && !course.points().isEmpty())
                found.add(
                        new MeasureFold(known.instrument(course.instrumentId()).orElseThrow(), rule.get(), since)
                                .of(measure, domain.get(), course));
        }
        return found;
    }

    /** Where they stand in each domain, from where they stand on its measures. */
    public List<Standing> together(Collection<MeasureStanding> measures) {
        var byDomain = measures.stream()
                .filter(measure -> known.rule(measure.measure()).isPresent())
                .collect(Collectors.groupingBy(MeasureStanding::domain));
        var answered = byDomain.keySet().stream()
                .flatMap(id -> known.domain(id).stream())
                .toList();
        return known.inOrder(answered).stream()
                .map(domain -> new DomainFold(domain, known::rule).of(byDomain.getOrDefault(domain.id(), List.of())))
                .toList();
    }
}
