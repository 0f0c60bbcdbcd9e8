package health.attune.checkins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.responses.HistoricWatch;
import health.attune.checkins.responses.HistoricWatch.Brought;
import java.util.Collection;
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
    private final HistoricWatch watch;
    private final ApplicationEventPublisher events;

    History(HistoryStore store, Access access, HistoricWatch watch, ApplicationEventPublisher events) {
        this.store = store;
        this.access = access;
        this.watch = watch;
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
            for (var response : checkin.responses())
                watch.listForReview(Brought.of(checkin, response, response.id(), who.id()));
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
        var brought = Brought.of(correction, response, first, who.id());
        watch.listForReview(brought);
        watch.tellLater(brought);
        events.publishEvent(new HistoryRecorded(Set.of(correction.personId())));
        return true;
    }

    /** Whether all of them still count, as what that answerer gave; they do until the transaction ends. */
    public boolean stand(Collection<UUID> responseIds, AnsweredBy by) {
        return store.standing(responseIds, by) == responseIds.size();
    }

    /** Those of them of which answers are known, and not scores alone. */
    public Set<UUID> answered(Collection<UUID> responseIds) {
        return store.answered(responseIds);
    }

    private static Set<UUID> peopleOf(Collection<PastCheckin> past) {
        return past.stream().map(PastCheckin::personId).collect(Collectors.toSet());
    }
}
