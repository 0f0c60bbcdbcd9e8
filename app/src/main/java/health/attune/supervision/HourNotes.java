package health.attune.supervision;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.supervision.HourNote.Agreed;
import health.attune.supervision.HourNote.Hour;
import health.attune.supervision.HourNote.Pair;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The note of the hour of supervision. Both write it, and nobody else reads it: a supervisor while they supervise the
 * worker, the worker whoever it was with.
 */
@Component
@Transactional
public class HourNotes {
    private final HourNoteStore store;
    private final SupervisedStore teams;
    private final Accounts accounts;

    HourNotes(HourNoteStore store, SupervisedStore teams, Accounts accounts) {
        this.store = store;
        this.teams = teams;
        this.accounts = accounts;
    }

    /** All versions, the newest first. */
    public List<HourNote> versions(Principal who, Pair pair) {
        if (!who.isStaff() || !pair.has(who.id())) throw new NotThere();
        var versions = store.versions(pair);
        boolean isOwn = pair.workerId().equals(who.id()) && !versions.isEmpty();
        if (!isOwn && !mayWrite(pair)) throw new NotThere();
        return versions;
    }

    /** Whether one of the two supervises the other now. */
    public boolean mayWrite(Pair pair) {
        return teams.supervises(pair.supervisorId(), pair.workerId());
    }

    /**
     * Supervisors of earlier days with whom the reader has notes, and those of now; by account, with their names. One
     * who stands on a team and yet supervises nobody any more is among neither.
     */
    public Map<UUID, String> supervisors(Principal who, List<Colleague> present) {
        var names = new HashMap<>(accounts.staffNames(store.supervisorsWithNotes(who.id())));
        present.stream()
                .filter(one -> mayWrite(new Pair(who.id(), one.id())))
                .forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /** The next hours on these days as their notes say, be it with a supervisor of earlier days. */
    public List<Hour> nextHours(Principal who, LocalDate from, LocalDate until) {
        return who.isStaff() ? store.nextHours(who.id(), from, until) : List.of();
    }

    /**
     * Writes the next version; the same words sent twice are written once.
     *
     * @param version which the writer was shown; 0 where there was none
     * @throws ChangedMeanwhile where the other of the two wrote one since, which stays
     */
    public void write(Principal who, Pair pair, int version, Agreed agreed) {
        if (!who.isStaff() || !pair.has(who.id()) || !mayWrite(pair)) throw new NotThere();
        var newest = store.versions(pair).stream().findFirst();
        boolean isSaid = newest.filter(note -> note.agreed().equals(agreed)).isPresent();
        if (isSaid) return;
        int present = newest.map(HourNote::version).orElse(0);
        if (present != version || !store.insert(pair, version + 1, agreed, who.id())) throw new ChangedMeanwhile();
    }
}
