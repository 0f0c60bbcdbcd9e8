package health.attune.checkins.corrections;

import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.checkins.Entries.CorrectedAlready;
import health.attune.checkins.responses.Amendable;
import health.attune.checkins.responses.Completion;
import health.attune.checkins.responses.ResponseStore;
import health.attune.checkins.responses.Withdrawal;
import health.attune.checkins.responses.WithdrawalStore;
import health.attune.database.Ids;
import health.attune.instruments.Score;
import health.attune.instruments.forms.Answers;
import health.attune.pages.NotThere;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects scores that were entered without answers, and withdraws responses that should not be there. */
@Component
@Transactional
public class Corrections {
    private final Amendable amendable;
    private final ResponseStore responses;
    private final WithdrawalStore withdrawals;
    private final Completion completion;
    private final Questionnaires questionnaires;
    private final Alerts alerts;
    private final Clock clock;

    Corrections(
            Amendable amendable,
            ResponseStore responses,
            WithdrawalStore withdrawals,
            Completion completion,
            Questionnaires questionnaires,
            Alerts alerts,
            Clock clock) {
        this.amendable = amendable;
        this.responses = responses;
        this.withdrawals = withdrawals;
        this.completion = completion;
        this.questionnaires = questionnaires;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * What the scores should have been.
     *
     * @param scores score to value
     * @param reason in the words of who corrects
     */
    public record ScoreCorrection(Map<String, Double> scores, String reason) {}

    /** Supersedes scores that were entered without answers by other ones; returns the id of what stands now. */
    public UUID correct(Principal who, UUID responseId, ScoreCorrection correction) {
        var amended = amendable.corrected(who, responseId);
        var old = amended.response();
        var checkin = amended.checkin();
        if (!checkin.holdsScoresOnly(old)) throw new NotThere();
        var instrument = questionnaires.get(old.instrumentId(), old.instrumentVersion());
        var entered = correction.scores().entrySet().stream()
                .map(score -> (Score) instrument.score(score.getKey()).entered(score.getValue()))
                .toList();
        var now = clock.instant();
        if (!responses.supersede(responseId, now)) throw new CorrectedAlready();
        completion.supersede(responseId);
        var amendment = new ResponseStore.Amendment(
                Ids.next(), instrument.version(), Answers.none(instrument.form()), correction.reason(), who.id(), now);
        responses.insert(ResponseStore.NewResponse.correcting(old, amendment));
        var answeredAt = old.answeredAt() == null ? old.recordedAt() : old.answeredAt();
        completion.ofScores(
                responses.find(amendment.id()).orElseThrow(),
                instrument,
                entered,
                new Completion.Circumstances(checkin.mode(), answeredAt, who.id()));
        return amendment.id();
    }

    /**
     * From now on the response counts nowhere, and none takes its place; it stays to be read. Whoever has an alert that
     * it raised is told; the alert stands, since only a person ends one.
     */
    public void withdraw(Principal who, UUID responseId, String reason) {
        var response = amendable.withdrawn(who, responseId);
        var withdrawal = new Withdrawal(reason, who.id(), clock.instant());
        if (!responses.supersede(responseId, withdrawal.at())) throw new CorrectedAlready();
        withdrawals.insert(responseId, withdrawal);
        completion.withdraw(response);
        alerts.withdrawn(responses.first(responseId), who.id(), reason);
    }
}
