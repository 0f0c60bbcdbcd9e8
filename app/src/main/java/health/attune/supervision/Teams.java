package health.attune.supervision;

import health.attune.caseload.Caseloads.Listed;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The caseload of a reader, and who is on the team of each episode in it. */
record Teams(List<Listed> listed, List<Membership> members) {

    /** A worker with those of the episodes in which they care. */
    record Cared(Colleague worker, List<Listed> listed, Map<UUID, Instant> since) {

        Set<UUID> people() {
            return listed.stream().map(one -> one.row().personId()).collect(Collectors.toSet());
        }

        /** @param whole of how many people the caseload of each worker consists */
        Mix mix(WeekFold fold, Map<UUID, Integer> whole) {
            return Mix.of(listed, fold.rules()).outOf(whole.getOrDefault(worker.id(), 0));
        }
    }

    /** The workers on a team with that supervisor, by name. */
    List<Cared> supervisedBy(UUID supervisor) {
        var supervised = members.stream()
                .filter(one -> one.isOf(supervisor) && one.supervises())
                .map(Membership::episodeId)
                .collect(Collectors.toSet());
        return cared(one -> supervised.contains(one.episodeId()) && !one.isOf(supervisor));
    }

    /** With all episodes in which they care themself. */
    Cared of(UUID worker, String name) {
        return cared(one -> one.isOf(worker)).stream()
                .findFirst()
                .orElseGet(() -> new Cared(new Colleague(worker, name, Set.of()), List.of(), Map.of()));
    }

    /** Who supervises that worker, by name. */
    List<Colleague> supervisorsOf(UUID worker) {
        var theirs = of(worker, "").since().keySet();
        return members.stream()
                .filter(one -> one.supervises() && !one.isOf(worker) && theirs.contains(one.episodeId()))
                .map(one -> new Colleague(one.accountId(), one.name(), Set.of(one.role())))
                .distinct()
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::id))
                .toList();
    }

    private List<Cared> cared(Predicate<Membership> which) {
        var byWorker = members.stream()
                .filter(one -> one.cares() && which.test(one))
                .sorted(Comparator.comparing(Membership::name).thenComparing(Membership::accountId))
                .collect(Collectors.groupingBy(Membership::accountId, LinkedHashMap::new, Collectors.toList()));
        return byWorker.values().stream().map(this::cared).toList();
    }

    private Cared cared(Collection<Membership> theirs) {
        var one = theirs.iterator().next();
        var roles = theirs.stream().map(Membership::role).collect(Collectors.toSet());
        var since = theirs.stream()
                .collect(Collectors.toMap(Membership::episodeId, Membership::since, (a, b) -> a.isBefore(b) ? a : b));
        return new Cared(
                new Colleague(one.accountId(), one.name(), roles),
                listed.stream()
                        .filter(row -> since.containsKey(row.row().place().episodeId()))
                        .toList(),
                since);
    }
}
