package health.attune.assets;

import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Course;
import health.attune.instruments.About;
import health.attune.instruments.Formula;
import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.domains.Domain.Axis;
import health.attune.instruments.domains.Domains;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which score speaks of which domain of life. An instrument that the shared map does not know, such as one a site
 * brought, is a domain of its own under its own name, so that nothing that was answered is missing from the page.
 */
public final class Measures {
    private final Function<String, Optional<Instrument>> instruments;
    private final Map<String, Optional<Instrument>> found = new ConcurrentHashMap<>();
    private final Domains domains = Domains.bundled();

    /** Made anew for each page or transaction: what was once looked up is remembered. */
    public Measures(Function<String, Optional<Instrument>> instruments) {
        this.instruments = instruments;
    }

    /** Of the instruments that come with the service. */
    public static Measures bundled() {
        return new Measures(Catalog.bundled()::find);
    }

    public Optional<Instrument> instrument(String id) {
        return found.computeIfAbsent(id, instruments);
    }

    /** Did those answer it whose answers say where the person stands? What others say of them is shown beside it. */
    public boolean isUsual(Course course) {
        return usual(course.instrumentId())
                .filter(usual -> usual == course.by())
                .isPresent();
    }

    /** Whose answers say where the person stands: those for whom the instrument was published first. */
    Optional<AnsweredBy> usual(String instrumentId) {
        return instrument(instrumentId)
                .map(instrument -> AnsweredBy.namedBy(instrument).getFirst());
    }

    public Optional<ScoreRule> rule(Domain.Measure measure) {
        return instrument(measure.instrumentId()).stream()
                .flatMap(instrument -> instrument.scores().stream())
                .filter(rule -> rule.id().equals(measure.scoreId()))
                .findFirst();
    }

    /** Empty for scores that only support others, and for what is not about how a person is. */
    public Optional<Domain> domainOf(Domain.Measure measure) {
        return domains.of(measure)
                .or(() -> ofItsOwn(measure.instrumentId())
                        .filter(domain -> domain.measures().contains(measure)));
    }

    public Optional<Domain> domain(String id) {
        return domains.find(id).or(() -> ofItsOwn(id));
    }

    /** In the order of the page: the shared domains first, then those of single instruments. */
    public List<Domain> inOrder(Collection<Domain> some) {
        var shared = domains.all();
        return some.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                                (Domain one) -> shared.contains(one) ? shared.indexOf(one) : Integer.MAX_VALUE)
                        .thenComparing(Domain::id))
                .toList();
    }

    private Optional<Domain> ofItsOwn(String instrumentId) {
        boolean isShared = domains.all().stream()
                .flatMap(domain -> domain.measures().stream())
                .anyMatch(measure -> measure.instrumentId().equals(instrumentId));
        if (isShared) return Optional.empty();
        return instrument(instrumentId)
                .flatMap(instrument -> axis(instrument)
                        .map(axis -> new Domain(instrumentId, axis, instrument.title(), List.of(whole(instrument)))));
    }

    /** The score that most of its answers go into, by way of other scores as well; of equal ones the last. */
    private static Domain.Measure whole(Instrument instrument) {
        var scores = instrument.scores().stream().collect(Collectors.toMap(ScoreRule::id, rule -> rule));
        var rule = instrument.scores().stream()
                .reduce((one, other) -> answersIn(other, scores) >= answersIn(one, scores) ? other : one)
                .orElseThrow();
        return new Domain.Measure(instrument.id(), rule.id());
    }

    private static long answersIn(ScoreRule rule, Map<String, ScoreRule> scores) {
        var parts = rule.formula().parts();
        if (rule.formula().method() != Formula.Method.SUM_OF_SCORES) return parts.size();
        return parts.stream()
                .mapToLong(part -> answersIn(Objects.requireNonNull(scores.get(part)), scores))
                .sum();
    }

    private static Optional<Axis> axis(Instrument instrument) {
        if (instrument.scores().isEmpty()) return Optional.empty();
        About about = instrument.about();
        return switch (about.area()) {
            case SYMPTOM -> Optional.of(Axis.SYMPTOMS);
            case ASSET ->
                Optional.of(
                        about.use().dimension().startsWith("social") ? Axis.SOCIAL_ASSETS : Axis.PSYCHOLOGICAL_ASSETS);
            case SOCIAL_NEED -> Optional.of(Axis.FUNCTION);
            case RELATIONSHIP -> Optional.of(Axis.RELATIONSHIP);
            case SAFETY, WORKFORCE -> Optional.empty();
        };
    }
}
