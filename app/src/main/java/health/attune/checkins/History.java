package health.attune.checkins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.checkins.PastCheckin.PastResponse;
import health.attune.instruments.SafetyRule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers given in the past and elsewhere, recorded in bulk with their scores: facts that start nothing. No schedule
 * moves, and what would have been an alert is listed for review without a clock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class History {
    private static final Access.Ask RECORDED = new Access.Ask(Verb.WRITE, DataClass.RECORD, "answers of the past");

    private final HistoryStore store;
    private final Access access;
    private final Alerts alerts;
    private final ApplicationEventPublisher events;

    History(HistoryStore store, Access access, Alerts alerts, ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.alerts = alerts;
        this.events = events;
    }

    /** Records all of them in the transaction under way, or none. */
    public void record(Principal who, Collection<PastCheckin> past) {
        if (past.isEmpty()) return;
        var people = peopleOf(past);
        access.requireAll(who, RECORDED, people);
        for (var checkin : past)
            for (var response : checkin.responses()) checkin.given().by().requireNamedBy(response.instrument());
        store.insertCheckins(past);
        store.insertResponses(past, who.id());
        for (var checkin : past)
            for (var response : checkin.responses()) listForReview(checkin, response, response.id(), who.id());
        events.publishEvent(new HistoryRecorded(people));
    }

    /**
     * Puts another response in the place of one that was recorded here; the one it corrects stays, superseded.
     *
     * @param correction of a single response, in the check-in of the one it corrects
     * @return false where that one counts no longer or is what somebody else answered; then nothing is done
     */
    public boolean correct(Principal who, UUID responseId, PastCheckin correction) {
        access.requireAll(who, RECORDED, Set.of(correction.personId()));
        var response = correction.responses().getFirst();
        var by = correction.given().by();
        by.requireNamedBy(response.instrument());
        if (!stand(Set.of(responseId), by) || !store.supersede(responseId)) return false;
        store.insertCorrection(responseId, correction, who.id());
        var first = store.first(responseId);
        listForReview(correction, response, first, who.id());
        tellLater(response, first, who.id());
        events.publishEvent(new HistoryRecorded(Set.of(correction.personId())));
        return true;
    }

    /** Whether all of them still count, as what that answerer gave; they do until the transaction ends. */
    public boolean stand(Collection<UUID> responseIds, AnsweredBy by) {
        return store.standing(responseIds, by) == responseIds.size();
    }

    private void listForReview(PastCheckin checkin, PastResponse response, UUID firstId, UUID by) {
        if (response.instrument().safetyRules().isEmpty()) return;
        response.answers().given().forEach((item, values) -> {
            var findings = response.instrument().safetyFindings(item, values);
            if (findings.isEmpty()) return;
            var concern = new Concern(
                    checkin.personId(),
                    firstId,
                    response.instrument().id(),
                    response.instrument().version(),
                    item,
                    values.stream().max(Integer::compare).orElseThrow(),
                    Concern.Reason.POSITIVE,
                    urgency(findings));
            alerts.raiseHistoric(concern, checkin.given().answeredAt(), by);
        });
    }

    private void tellLater(PastResponse response, UUID firstId, UUID by) {
        var instrument = response.instrument();
        response.answers().given().forEach((item, values) -> {
            if (instrument.isSafetyItem(item)
                    && instrument.safetyFindings(item, values).isEmpty())
                alerts.answeredLater(
                        firstId, item, values.stream().max(Integer::compare).orElseThrow(), by);
        });
    }

    private static Concern.Urgency urgency(List<SafetyRule.Finding> findings) {
        return findings.stream().anyMatch(found -> found.rule().urgency() == SafetyRule.Urgency.IMMEDIATE)
                ? Concern.Urgency.IMMEDIATE
                : Concern.Urgency.SAME_DAY;
    }

    private static Set<UUID> peopleOf(Collection<PastCheckin> past) {
        return past.stream().map(PastCheckin::personId).collect(Collectors.toSet());
    }
}
