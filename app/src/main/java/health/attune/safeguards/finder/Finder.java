package health.attune.safeguards.finder;

import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.people.Nobody;
import health.attune.safeguards.finder.FinderStore.Changed;
import health.attune.safeguards.finder.FinderStore.Cursor;
import health.attune.safeguards.finder.FinderStore.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks a second time for answers that must reach a human, each minute: at all that changed since the last run, once
 * more at the newest, and at a piece of everything, so that nothing waits longer than a day. What has no alert gets
 * one, and that it had none is an event of the highest severity.
 */
@Component
public class Finder {
    private static final Logger LOG = LoggerFactory.getLogger(Finder.class);
    private static final int SLICE = 1_000;
    private static final int SLICES_IN_A_RUN = 20;
    private static final int NEWEST = 2_000;
    private static final int RUNS_IN_A_PASS = 1_000;

    /** What calls for a human in a response that can't be judged: all of it. */
    private static final List<Needed> ALL_OF_IT = List.of(Needed.unreadable("response"));

    private final FinderStore store;
    private final FinderState state;
    private final Expectation expectation;
    private final Alerts alerts;
    private final FoundLateNotices notices;
    private final Unjudged unjudged;
    private final TransactionTemplate transaction;

    Finder(
            FinderStore store,
            FinderState state,
            Expectation expectation,
            Alerts alerts,
            FoundLateNotices notices,
            Unjudged unjudged,
            TransactionTemplate transaction) {
        this.store = store;
        this.state = state;
        this.expectation = expectation;
        this.alerts = alerts;
        this.notices = notices;
        this.unjudged = unjudged;
        this.transaction = transaction;
    }

    /** One run; returns how many alerts had to be raised, without those of the self-test, which wait for it. */
    public int run() {
        var horizon = store.horizon();
        int found = check(store.newest(horizon, NEWEST)) + checkChanges(horizon) + checkPiece();
        state.ran();
        return found;
    }

    int checkChanges(Horizon horizon) {
        int found = 0;
        var after = state.settled(horizon);
        for (int i = 0; i < SLICES_IN_A_RUN; i++) {
            var slice = store.changedAfter(after, horizon, SLICE);
            found += check(slice);
            boolean last = slice.size() < SLICE;
            after = last
                    ? new Cursor(horizon.begun(), after.id())
                    : slice.getLast().at();
            state.settle(after, horizon);
            if (last) break;
        }
        return found;
    }

    /** A thousandth of all, so that a day sees them all even if some runs are late. */
    int checkPiece() {
        int size = (int) Math.max(SLICE, store.responses() / RUNS_IN_A_PASS);
        var piece = store.after(state.passAfter(), size);
        int found = check(piece);
        if (piece.size() < size) state.passed();
        else state.passedUpTo(piece.getLast().response().id());
        return found;
    }

    private int check(List<Changed> changed) {
        var firsts = changed.stream().map(one -> one.response().firstId()).collect(Collectors.toSet());
        var known = store.alerts(firsts);
        var heldBack = store.heldBack(firsts);
        var judged = new ArrayList<UUID>();
        int found = 0;
        for (var one : changed) {
            var expected = expected(one.response());
            if (!expected.equals(ALL_OF_IT)) judged.add(one.response().id());
            found += missing(one.response(), expected, known, heldBack);
        }
        unjudged.forget(judged);
        return found;
    }

    private int missing(RawResponse response, List<Needed> expected, Set<Needed.Key> known, Set<Needed.Key> heldBack) {
        int found = 0;
        for (var needed : expected) {
            if (heldBack.contains(needed.key(response)) && expectation.mayRest(response, needed)) continue;
            if (!known.add(needed.key(response))) continue;
            found += Boolean.TRUE.equals(transaction.execute(status -> raise(response, needed))) ? 1 : 0;
        }
        return found;
    }

    /** One that can't be judged calls for a human, and must not keep the others from being looked at. */
    private List<Needed> expected(RawResponse response) {
        try {
            return expectation.of(response);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            var fault = e.getClass().getSimpleName();
            if (unjudged.note(response, fault))
                LOG.error(
                        "The second finder can't judge the response {} to {} ({}).",
                        response.id(),
                        response.instrumentId(),
                        fault);
            return ALL_OF_IT;
        }
    }

    private boolean raise(RawResponse response, Needed needed) {
        var answeredAt = response.answeredAt();
        if (response.isImported() && answeredAt == null) return false;
        if (store.alerts(Set.of(response.firstId())).contains(needed.key(response))) return false;
        var concern = concern(response, needed);
        if (response.isImported() && answeredAt != null)
            alerts.raiseHistoric(concern, answeredAt, response.recordedBy());
        else alerts.raise(concern, response.recordedBy());
        if (Nobody.is(response.personId())) return false;
        store.note(response, needed);
        notices.send();
        LOG.error("An alert was missing and was raised late: {}, {}.", needed.reason(), response.instrumentId());
        return true;
    }

    private static Concern concern(RawResponse response, Needed needed) {
        return new Concern(
                response.personId(),
                response.firstId(),
                response.instrumentId(),
                response.instrumentVersion(),
                needed.item(),
                needed.answer(),
                needed.reason(),
                needed.urgency());
    }
}
