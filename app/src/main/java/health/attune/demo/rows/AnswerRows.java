package health.attune.demo.rows;

import health.attune.access.labels.Labels;
import health.attune.checkins.AnsweredBy;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.forms.Answers;
import health.attune.simulator.care.Checkin;
import health.attune.simulator.care.Episode;
import health.attune.simulator.care.Filled;
import health.attune.simulator.care.Mode;
import health.attune.simulator.chance.Chance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of check-ins: responses, their scores, corrections, and the alerts that answers called for. */
final class AnswerRows {
    static final AnsweredBy BY = AnsweredBy.PERSON;
    private static final Map<Instrument, Set<String>> LANGUAGES = new ConcurrentHashMap<>();

    private final PersonRows.Subject subject;
    private final String release;
    private final ScoreCourses courses = new ScoreCourses();
    private final AlertRows alerts;

    AnswerRows(PersonRows.Subject subject, String release) {
        this.subject = subject;
        this.release = release;
        this.alerts = new AlertRows(subject);
    }

    ScoreCourses courses() {
        return courses;
    }

    /** The episode it belongs to, and the chance that its identifiers come from. */
    record Place(UUID episodeId, Episode episode, Chance chance) {

        /** Who works with the person at that moment. */
        UUID worker(Instant at, Directory directory) {
            var day = at.atZone(episode.program().site().zone()).toLocalDate();
            return directory.of(EpisodeRows.leadOn(episode, day).worker());
        }
    }

    void write(Checkin checkin, Place place) {
        var id = subject.ids().next();
        var worker = place.worker(checkin.openedAt(), subject.directory());
        subject.rows()
                .in(Table.CHECKIN)
                .with(id, subject.id(), place.episodeId(), BY.word())
                .with(checkin.mode().code(), checkin.language(), checkin.openedAt())
                .with(checkin.mode() == Mode.SIGNED_IN ? null : worker)
                .with(checkin.completedAt().orElse(null));
        var labels = subject.directory().labels(place.episode().program());
        boolean entered = checkin.mode() == Mode.PAPER || checkin.mode() == Mode.INTERVIEW;
        for (int i = 0; i < checkin.filled().size(); i++)
            filled(checkin.filled().get(i), new Position(checkin, id, i, entered ? worker : null, labels), place);
    }

    /** Where in which check-in, and who typed it in where that was not the person. */
    private record Position(
            Checkin checkin,
            UUID checkinId,
            int number,
            @Nullable UUID enteredBy,
            Labels labels) {
        Instant answeredAt() {
            return checkin.completedAt().orElse(checkin.openedAt().plusSeconds(45));
        }
    }

    private void filled(Filled filled, Position position, Place place) {
        var chance = place.chance().branch(filled.instrument().id());
        var id = subject.ids().next();
        var correction = filled.correction().orElse(null);
        var original = new Written(id, filled.answers(), filled.finished(), null);
        response(filled.instrument(), original, position, correction == null ? null : correction.at());
        if (correction != null) {
            var corrected = new Amended(id, correction, place.worker(correction.at(), subject.directory()));
            var own = subject.ids().next();
            response(filled.instrument(), new Written(own, correction.answers(), true, corrected), position, null);
        }
        alerts.write(filled, new AlertRows.Origin(id, position.answeredAt(), place, chance.branch("alert")));
    }

    /** One version of the answers. */
    private record Written(
            UUID id,
            Answers answers,
            boolean finished,
            @Nullable Amended amended) {}

    private record Amended(UUID responseId, Filled.Correction correction, UUID by) {}

    private void response(Instrument instrument, Written written, Position position, @Nullable Instant supersededAt) {
        var amended = written.amended();
        var at = position.answeredAt();
        var recordedAt = amended == null ? at : amended.correction().at();
        subject.rows()
                .in(Table.RESPONSE)
                .with(written.id(), position.checkinId(), subject.id(), instrument.id())
                .with(instrument.version(), position.number())
                .with(shown(instrument, position.checkin().language()))
                .with(json(written.answers().given()), written.answers().declinedItems(), at)
                .with(recordedAt, amended == null ? position.enteredBy() : amended.by())
                .with(written.finished() ? recordedAt : null)
                .with(amended == null ? null : amended.responseId(), supersededAt)
                .with(amended == null ? null : amended.correction().reason());
        if (written.finished())
            scores(
                    instrument,
                    written,
                    new ScoreCourses.Origin(written.id(), at, position.labels()),
                    supersededAt != null);
    }

    private void scores(Instrument instrument, Written written, ScoreCourses.Origin origin, boolean superseded) {
        var reached = instrument.reached(written.answers());
        for (var score : instrument.score(written.answers()).all()) {
            var value = score.value().orElse(null);
            subject.rows()
                    .in(Table.SCORE)
                    .with(written.id(), score.rule().id(), subject.id(), instrument.id())
                    .with(BY.word())
                    .with(origin.answeredAt(), value == null ? null : value.points())
                    .with(value == null ? null : value.low(), value == null ? null : value.high())
                    .with(
                            ScoreCourses.missing(score),
                            score.untold().map(Score.Reason::word).orElse(null))
                    .with(reached, instrument + ", Attune " + release)
                    .with(superseded);
            if (!superseded) courses.add(origin, instrument, score, reached);
        }
    }

    /** The language of the questions: the person's, where there is an official wording in it. */
    private static String shown(Instrument instrument, String language) {
        return LANGUAGES.computeIfAbsent(instrument, Instrument::languages).contains(language) ? language : "en";
    }

    /** A single value as a number, several as a list. */
    private static String json(Map<String, List<Integer>> given) {
        return given.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":"
                        + (entry.getValue().size() == 1 ? entry.getValue().getFirst() : entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
