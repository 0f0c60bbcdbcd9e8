package health.attune.rosters;

import health.attune.database.Net;
import health.attune.rosters.RecipientStore.Candidate;
import health.attune.rosters.RecipientStore.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom an alert about a person tells, in which order: those of the care team who are there, who covers for the others,
 * who is on duty at the site, and whom program, site and organization named. Only those who may act there, as all of it
 * is in the transaction that asks.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Recipients {
    private final RecipientStore store;
    private final AbsenceStore absences;
    private final RosterStore rosters;
    private final Net net;

    Recipients(RecipientStore store, AbsenceStore absences, RosterStore rosters, Net net) {
        this.store = store;
        this.absences = absences;
        this.rosters = rosters;
        this.net = net;
    }

    /**
     * All of them. Where none of them is there, somebody else of the organization who is; where nobody of it is there,
     * those who are away; where it has nobody at all, or no program ever served the person, whoever is the last resort
     * of this installation. Empty only where nobody who works here may act on anything.
     */
    public List<UUID> of(UUID personId) {
        return net.above(() -> found(personId));
    }

    /** Above the net: whoever answers does not see who will be told. */
    private List<UUID> found(UUID personId) {
        var places = store.places(personId);
        var inOrder = there(personId, places);
        if (inOrder.isEmpty()) inOrder.addAll(acting(candidates(personId), personId));
        if (inOrder.isEmpty()) store.lastResort(personId).ifPresent(inOrder::add);
        return List.copyOf(inOrder);
    }

    /** Those who are there, without the net of {@link #of}: never empty while an organization has its fallback. */
    List<UUID> there(UUID personId) {
        return List.copyOf(there(personId, store.places(personId)));
    }

    private SequencedSet<UUID> there(UUID personId, List<Place> places) {
        if (places.isEmpty()) return new LinkedHashSet<>();
        var now = absences.now();
        var away = new Covers(absences.now(store.sitesOf(organizations(places))));
        var team = store.team(personId);
        var named = store.named(personId);
        var inOrder = new LinkedHashSet<UUID>();
        present(team, away).forEach(inOrder::add);
        covering(team, away).forEach(inOrder::add);
        var onDuty = onDuty(places, now);
        present(onDuty, away).forEach(inOrder::add);
        covering(onDuty, away).forEach(inOrder::add);
        for (var one : named) {
            present(List.of(one), away).forEach(inOrder::add);
            covering(List.of(one), away).forEach(inOrder::add);
        }
        return acting(inOrder, personId);
    }

    private List<Candidate> onDuty(List<Place> places, Instant now) {
        return places.stream()
                .filter(Place::open)
                .distinct()
                .flatMap(place -> rosters.roster(place.siteId(), place.zone(), now).at(now).stream()
                        .map(account -> new Candidate(account, place.siteId())))
                .toList();
    }

    private static Stream<UUID> present(List<Candidate> candidates, Covers away) {
        return candidates.stream()
                .filter(candidate -> awayFrom(candidate, away).isEmpty())
                .map(Candidate::accountId);
    }

    /** Whoever covers for those who are away, and is there. */
    private static Stream<UUID> covering(List<Candidate> candidates, Covers away) {
        return candidates.stream()
                .flatMap(candidate -> awayFrom(candidate, away).stream())
                .flatMap(absence ->
                        away.turns(absence).stream().map(turn -> new Candidate(turn.accountId(), absence.siteId())))
                .filter(cover -> awayFrom(cover, away).isEmpty())
                .map(Candidate::accountId);
    }

    /** Away from that site; a candidate of the organization as a whole is away where they are away from any. */
    private static List<Absence> awayFrom(Candidate candidate, Covers away) {
        return away.absences().stream()
                .filter(absence -> absence.accountId().equals(candidate.accountId()))
                .filter(absence ->
                        candidate.siteId() == null || candidate.siteId().equals(absence.siteId()))
                .toList();
    }

    private List<UUID> candidates(UUID personId) {
        return Stream.concat(store.team(personId).stream(), store.named(personId).stream())
                .map(Candidate::accountId)
                .toList();
    }

    private SequencedSet<UUID> acting(Collection<UUID> accountIds, UUID personId) {
        var inOrder = new LinkedHashSet<>(accountIds);
        inOrder.retainAll(store.acting(inOrder, personId));
        return inOrder;
    }

    private static List<UUID> organizations(List<Place> places) {
        return places.stream()
                .map(Place::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
