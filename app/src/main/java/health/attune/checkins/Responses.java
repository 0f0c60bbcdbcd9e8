package health.attune.checkins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.checkins.responses.Checkin;
import health.attune.checkins.responses.CheckinStore;
import health.attune.checkins.responses.Occasion;
import health.attune.checkins.responses.OccasionStore;
import health.attune.checkins.responses.Response;
import health.attune.checkins.responses.ResponseStore;
import health.attune.checkins.responses.ScoreStore;
import health.attune.checkins.responses.Withdrawal;
import health.attune.checkins.responses.WithdrawalStore;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.Questionnaires;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was answered, as it was answered, with its corrections; what a person has not finished is not among it. */
@Component
@Transactional
public class Responses {
    private static final int LISTED = 100;
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.RECORD, "response");
    private final CheckinStore checkins;
    private final ResponseStore responses;
    private final OccasionStore occasions;
    private final ScoreStore scores;
    private final WithdrawalStore withdrawals;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Access access;

    Responses(
            CheckinStore checkins,
            ResponseStore responses,
            OccasionStore occasions,
            ScoreStore scores,
            WithdrawalStore withdrawals,
            Questionnaires questionnaires,
            Programs programs,
            Access access) {
        this.checkins = checkins;
        this.responses = responses;
        this.occasions = occasions;
        this.scores = scores;
        this.withdrawals = withdrawals;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.access = access;
    }

    /**
     * One finished response.
     *
     * @param versions the response and all that it supersedes or that supersede it, the first first
     * @param showsText whether the words of the instrument may be shown at the person's site
     * @param showsSafety whether the reader may see answers about safety
     * @param withdrawal why it counts no longer; null where it was not withdrawn
     */
    public record Shown(
            Response response,
            Checkin checkin,
            Instrument instrument,
            List<Score> scores,
            List<Response> versions,
            boolean showsText,
            boolean showsSafety,
            boolean mayCorrect,
            @Nullable Withdrawal withdrawal,
            ZoneId zone) {

        /** False where only its scores are known. */
        public boolean hasAnswers() {
            return !checkin.holdsScoresOnly(response);
        }
    }

    /** A person's check-ins, the newest first. */
    public List<Occasion> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, "check-ins");
        var found = occasions.ofPerson(personId, LISTED, access.cleared(who, Verb.READ, personId));
        var labels = found.stream().flatMap(Occasion::labels).toList();
        access.requireCleared(who, READ, personId, Labels.together(labels));
        return found;
    }

    public Shown show(Principal who, UUID responseId) {
        var response = responses.find(responseId).orElseThrow(NotThere::new);
        var checkin = checkins.find(response.checkinId()).orElseThrow(NotThere::new);
        var dataClass = checkins.alertOf(checkin.id()).isPresent()
                ? DataClass.SAFETY
                : checkin.answeredBy().classFor(who);
        access.require(who, Verb.READ, dataClass, response.personId(), "response");
        access.requireCleared(who, READ, response.personId(), response.labels());
        if (response.completedAt() == null) throw new NotThere();
        var instrument = questionnaires.get(response.instrumentId(), response.instrumentVersion());
        var site = programs.siteOf(response.personId()).map(Site::id).orElse(null);
        boolean current = response.supersededAt() == null;
        return new Shown(
                response,
                checkin,
                instrument,
                scores.of(response.id(), instrument),
                responses.versions(response.id()),
                questionnaires.mayShowText(instrument, site).granted(),
                access.may(who, Verb.READ, DataClass.SAFETY, response.personId()),
                who.isStaff() && current && mayWrite(who, response),
                withdrawals.find(responseId).orElse(null),
                programs.zoneOf(response.personId()));
    }

    private boolean mayWrite(Principal who, Response response) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, response.personId())
                && access.clears(who, Verb.WRITE, response.personId(), response.labels());
    }
}
