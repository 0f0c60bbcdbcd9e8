package health.attune.checkins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.responses.Amendable;
import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.Completion;
import health.attune.checkins.responses.Completion.Circumstances;
import health.attune.checkins.responses.Response;
import health.attune.checkins.responses.ResponseStore;
import health.attune.checkins.responses.StoredAnswers;
import health.attune.checkins.responses.Versions;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.forms.Answers;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers and scores entered by somebody else than who gave them, and corrections, which supersede. */
@Component
@Transactional
public class Entries {
    private static final Access.Ask ENTERED = new Access.Ask(Verb.WRITE, DataClass.RECORD, "entry");

    private final CheckinStore checkins;
    private final ResponseStore responses;
    private final Amendable amendable;
    private final Versions versions;
    private final Completion completion;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Access access;
    private final Clock clock;
    private final Net net;

    Entries(
            CheckinStore checkins,
            ResponseStore responses,
            Amendable amendable,
            Versions versions,
            Completion completion,
            Questionnaires questionnaires,
            Programs programs,
            Access access,
            Clock clock,
            Net net) {
        this.checkins = checkins;
        this.responses = responses;
        this.amendable = amendable;
        this.versions = versions;
        this.completion = completion;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.access = access;
        this.clock = clock;
        this.net = net;
    }

    /** The answers can't be from the future. */
    public static final class InTheFuture extends Refusal {
        InTheFuture() {
            super(HttpStatus.UNPROCESSABLE_ENTITY, "checkins.refusal.in-the-future");
        }
    }

    /** Something else was entered in this place already: to be corrected there, and never to be lost silently. */
    public static final class EnteredAlready extends Refusal {
        private final @Nullable UUID responseId;

        EnteredAlready(@Nullable UUID responseId) {
            super(HttpStatus.CONFLICT, "checkins.refusal.entered-already");
            this.responseId = responseId;
        }

        /** What stands there; empty where it was withdrawn or is about somebody else. */
        public Optional<UUID> responseId() {
            return Optional.ofNullable(responseId);
        }
    }

    /** Somebody else corrected the same answers first. */
    public static final class CorrectedAlready extends Refusal {
        public CorrectedAlready() {
            super(HttpStatus.CONFLICT, "checkins.refusal.corrected-already");
        }
    }

    /**
     * What the answers should have been.
     *
     * @param reason in the words of who corrects
     */
    public record Correction(Map<String, List<Integer>> answers, Set<String> declined, String reason) {}

    /**
     * Keeps it as a finished check-in with its scores; false where the same was entered before.
     *
     * @throws EnteredAlready where something else was entered under that id
     * @throws health.attune.instruments.forms.AnswerRefused where the instrument does not know an answer or a score
     */
    public boolean enter(Principal who, Entry entry) {
        var source = entry.source();
        access.require(
                who,
                Verb.WRITE,
                DataClass.RECORD,
                source.personId(),
                source.mode().word() + " entry");
        var instrument = usedWith(source);
        var answers = answers(instrument, entry.answers(), entry.declined());
        var entered = entry.scores().entrySet().stream()
                .map(score -> (Score) instrument.score(score.getKey()).entered(score.getValue()))
                .toList();
        if (source.answeredAt().isAfter(clock.instant())) throw new InTheFuture();
        if (!checkins.insert(occasion(entry), who.id())) {
            requireSame(entry, answers, instrument);
            return false;
        }
        var response = stored(who, entry, instrument, answers);
        var circumstances = new Circumstances(source.mode(), source.answeredAt(), who.id());
        if (entered.isEmpty()) completion.of(response, instrument, circumstances);
        else completion.ofScores(response, instrument, entered, circumstances);
        checkins.complete(entry.id(), clock.instant());
        return true;
    }

    /** Supersedes a response by a corrected one, whose scores and alerts are made anew; returns its id. */
    public UUID correct(Principal who, UUID responseId, Correction correction) {
        var amended = amendable.corrected(who, responseId);
        var old = amended.response();
        var instrument = questionnaires.get(old.instrumentId(), old.instrumentVersion());
        var answers = answers(instrument, correction.answers(), correction.declined());
        if (!responses.supersede(responseId, clock.instant())) throw new CorrectedAlready();
        completion.supersede(responseId);
        var id = Ids.next();
        responses.insert(ResponseStore.NewResponse.correcting(
                old,
                new ResponseStore.Amendment(
                        id, instrument.version(), answers, correction.reason(), who.id(), clock.instant())));
        var answeredAt = old.answeredAt() == null ? old.recordedAt() : old.answeredAt();
        completion.of(
                responses.find(id).orElseThrow(),
                instrument,
                new Circumstances(amended.checkin().mode(), answeredAt, who.id()));
        return id;
    }

    /** What another organization brought is not there, although it can be found by its id. */
    private Instrument usedWith(Entry.Source source) {
        var site = programs.siteOf(source.personId()).map(Site::id).orElse(null);
        var instrument = questionnaires.findAt(site, source.instrumentId()).orElseThrow(NotThere::new);
        source.answeredBy().requireNamedBy(instrument);
        return instrument;
    }

    private static Answers answers(Instrument instrument, Map<String, List<Integer>> given, Set<String> declined) {
        var answers = Answers.none(instrument.form());
        for (var item : given.entrySet()) answers = answers.with(item.getKey(), item.getValue());
        for (var item : declined) if (!given.containsKey(item)) answers = answers.declined(item);
        return answers;
    }

    /** As it was entered first or as it was corrected since, on the same day for the same person. */
    private void requireSame(Entry entry, Answers answers, Instrument instrument) {
        var source = entry.source();
        var standing = checkins.find(entry.id())
                .filter(found -> found.personId().equals(source.personId()))
                .orElseThrow(() -> new EnteredAlready(null));
        var response = standing.responses().stream().findFirst().orElseThrow(() -> new EnteredAlready(null));
        var zone = programs.zoneOf(source.personId());
        boolean same = standing.mode() == source.mode()
                && standing.answeredBy() == source.answeredBy()
                && response.instrumentId().equals(source.instrumentId())
                && day(standing.openedAt(), zone).equals(day(source.answeredAt(), zone))
                && versions.anyHolds(response, instrument, answers, entry.scores());
        if (!same) throw new EnteredAlready(response.id());
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Checkin occasion(Entry entry) {
        var source = entry.source();
        return new Checkin(
                entry.id(),
                source.personId(),
                source.answeredBy(),
                source.mode(),
                source.language(),
                source.answeredAt(),
                null,
                null,
                List.of());
    }

    /** Above the net: what it is labeled as is known once it is stored, and decided on next. */
    private Response stored(Principal who, Entry entry, Instrument instrument, Answers answers) {
        var response = net.above(() -> store(entry, instrument, answers, who.id()));
        access.requireCleared(who, ENTERED, response.personId(), response.labels());
        return response;
    }

    private Response store(Entry entry, Instrument instrument, Answers answers, UUID by) {
        var id = Ids.next();
        responses.insert(new ResponseStore.NewResponse(
                id,
                entry.id(),
                entry.source().personId(),
                instrument.id(),
                instrument.version(),
                0,
                entry.source().language(),
                StoredAnswers.json(answers.given()),
                answers.declinedItems(),
                entry.source().answeredAt(),
                clock.instant(),
                by,
                null,
                null));
        return responses.find(id).orElseThrow();
    }
}
