package health.attune.checkins.results;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.checkins.Course;
import health.attune.checkins.Courses;
import health.attune.checkins.Links;
import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.Response;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.Change;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.domains.Domains;
import health.attune.pages.NotThere;
import health.attune.programs.Episodes;
import health.attune.programs.Programs;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a finished check-in tells. Whoever came by a pass is told about these answers only, not about earlier ones. */
@Component
@Transactional
public class Results {
    private final CheckinStore checkins;
    private final ResultStore store;
    private final Courses courses;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Episodes episodes;
    private final Links links;
    private final Access access;

    Results(
            CheckinStore checkins,
            ResultStore store,
            Courses courses,
            Questionnaires questionnaires,
            Programs programs,
            Episodes episodes,
            Links links,
            Access access) {
        this.checkins = checkins;
        this.store = store;
        this.courses = courses;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.episodes = episodes;
        this.links = links;
        this.access = access;
    }

    public Result of(Principal who, UUID checkinId) {
        boolean pass = who.kind() == Principal.Kind.PASS;
        if (pass && !checkinId.equals(who.checkinId())) throw new NotThere();
        var checkin = checkins.find(checkinId).orElseThrow(NotThere::new);
        var dataClass = checkin.answeredBy().classFor(who);
        access.require(who, pass ? Verb.WRITE : Verb.READ, dataClass, checkin.personId(), "check-in result");
        if (checkin.completedAt() == null) throw new NotThere();
        if (pass && links.pass(who).filter(Links.Pass::result).isEmpty()) throw new NotThere();
        var told = checkin.responses().stream()
                .filter(response -> access.clears(who, Verb.READ, checkin.personId(), response.labels()))
                .toList();
        if (told.isEmpty()) throw new NotThere();
        var labels = Labels.together(told.stream().map(Response::labels).toList());
        access.requireCleared(who, new Access.Ask(Verb.READ, dataClass, "check-in result"), checkin.personId(), labels);
        var since = pass ? null : episodes.presentCareBegan(checkin.personId()).orElse(Instant.EPOCH);
        return new Result(
                checkin,
                told.stream()
                        .flatMap(response -> measures(response, earlier(who, checkin, response, since), since))
                        .toList(),
                store.nextDueOn(checkin.personId(), checkin.answeredBy()).orElse(null),
                programs.zoneOf(checkin.personId()),
                pass,
                told.stream().anyMatch(this::callsForSomebody));
    }

    private boolean callsForSomebody(Response response) {
        var instrument = questionnaires.get(response.instrumentId(), response.instrumentVersion());
        return response.given().understood(instrument.form(), response.declined()).answers().given().entrySet().stream()
                .anyMatch(given -> !instrument
                        .safetyFindings(given.getKey(), given.getValue())
                        .isEmpty());
    }

    /** The scores that speak of a part of life; where none does, the first one. */
    private Stream<Measure> measures(Response response, List<Course> earlier, @Nullable Instant since) {
        var instrument = questionnaires.get(response.instrumentId(), response.instrumentVersion());
        var told = instrument.scores().stream()
                .filter(rule -> Domains.bundled()
                        .of(new Domain.Measure(instrument.id(), rule.id()))
                        .isPresent())
                .toList();
        var answers = response.given()
                .understood(instrument.form(), response.declined())
                .answers();
        var scores = instrument.score(answers);
        return (told.isEmpty() ? instrument.scores().stream().limit(1) : told.stream())
                .map(rule -> measure(instrument, scores.get(rule.id()), baseline(earlier, rule, response, since)));
    }

    /** What the same one answered; a person and a caregiver, say, are not compared. */
    private List<Course> earlier(Principal who, Checkin checkin, Response response, @Nullable Instant since) {
        if (since == null) return List.of();
        return courses.shown(who, response.personId(), response.instrumentId()).stream()
                .filter(course -> course.by() == checkin.answeredBy())
                .toList();
    }

    private static Measure measure(Instrument instrument, Score now, @Nullable Start start) {
        var change = start == null ? null : Change.between(start.score(), now);
        return new Measure(instrument, now, start, change);
    }

    /** Where the course began, unless this is where. */
    private static @Nullable Start baseline(
            List<Course> courses, ScoreRule rule, Response response, @Nullable Instant since) {
        return courses.stream()
                .filter(course -> course.scoreId().equals(rule.id()))
                .findFirst()
                .flatMap(course -> course.baseline(since))
                .filter(point -> !point.responseId().equals(response.id()))
                .filter(point ->
                        response.answeredAt() != null && point.answeredAt().isBefore(response.answeredAt()))
                .map(point -> new Start(score(rule, point), point.answeredAt()))
                .orElse(null);
    }

    private static Score.Value score(ScoreRule rule, Course.Point point) {
        double value = java.util.Objects.requireNonNull(point.value());
        return new Score.Value(rule, value, value, value, Score.Completeness.COMPLETE, 0);
    }

    /** Where a measure began. */
    public record Start(Score.Value score, Instant at) {}

    /**
     * One measure of the check-in.
     *
     * @param start where it began; null where this is the beginning, or where earlier answers are not told
     * @param change since then
     */
    public record Measure(
            Instrument instrument,
            Score now,
            @Nullable Start start,
            @Nullable Change change) {}

    /**
     * What is told.
     *
     * @param nextDueOn a day of the site; null where nothing is planned
     * @param presentOnly true where earlier answers are not told
     * @param calls whether one of the answers called for somebody, who was told of it at once
     */
    public record Result(
            Checkin checkin,
            List<Measure> measures,
            java.time.@Nullable LocalDate nextDueOn,
            java.time.ZoneId zone,
            boolean presentOnly,
            boolean calls) {}
}
