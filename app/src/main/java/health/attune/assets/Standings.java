package health.attune.assets;

import health.attune.checkins.Course;
import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.domains.Domains;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From the course of a person's scores to where they stand: a pure fold, the same for one answer just given and for a
 * whole network loaded at once.
 */
public final class Standings {
    private final Catalog catalog;
    private final Domains domains;

    public Standings(Catalog catalog, Domains domains) {
        this.catalog = catalog;
        this.domains = domains;
    }

    /** Of the instruments and domains that come with the service. */
    public static Standings bundled() {
        return new Standings(Catalog.bundled(), Domains.bundled());
    }

    /**
     * Where a person stands in every domain that one of the courses speaks of, in the order of the person's page.
     *
     * @param since when the person's present care began; null where they have none, so that everything counts
     */
    public List<Standing> of(Collection<Course> courses, @Nullable Instant since) {
        return together(measures(courses, since));
    }

    /** Where they stand on each score that speaks of a domain. */
    public List<MeasureStanding> measures(Collection<Course> courses, @Nullable Instant since) {
        var found = new ArrayList<MeasureStanding>();
        for (var course : courses) {
            var measure = new Domain.Measure(course.instrumentId(), course.scoreId());
            var domain = domains.of(measure);
            var rule = rule(measure);
            if (domain.isPresent() && rule.isPresent() && !course.points().isEmpty())
                found.add(new MeasureFold(rule.get(), since).of(measure, domain.get(), course.points()));
        }
        return found;
    }

    /** Where they stand in each domain, from where they stand on its measures. */
    public List<Standing> together(Collection<MeasureStanding> measures) {
        var byDomain = measures.stream().collect(Collectors.groupingBy(MeasureStanding::domain));
        return domains.all().stream()
                .filter(domain -> byDomain.containsKey(domain.id()))
                .map(domain -> new DomainFold(domain, this::rule).of(byDomain.getOrDefault(domain.id(), List.of())))
                .toList();
    }

    private Optional<ScoreRule> rule(Domain.Measure measure) {
        return catalog.find(measure.instrumentId()).map(Instrument::scores).stream()
                .flatMap(List::stream)
                .filter(rule -> rule.id().equals(measure.scoreId()))
                .findFirst();
    }
}
