package health.attune.rosters;

import health.attune.rosters.Hours.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who covers for whom at one site and when, followed on where whoever covers is away too.
 *
 * @param absences of the site, in any order
 */
record Covers(List<Absence> absences) {

    /** Somebody covers from one moment to another. */
    record Turn(UUID accountId, Instant from, Instant until) {}

    /** All who cover for that absence: whom it names, and while they are away themselves whom they named. */
    List<Turn> turns(Absence absence) {
        var turns = new ArrayList<Turn>();
        follow(absence, new Span(absence.from(), absence.until()), Set.of(absence.accountId()), turns);
        return turns;
    }

    /** True where at any time of that absence somebody who covers for it is there. */
    boolean hold(Absence absence) {
        return holds(absence, new Span(absence.from(), absence.until()), Set.of(absence.accountId()));
    }

    private void follow(Absence absence, Span span, Set<UUID> passed, List<Turn> turns) {
        var cover = absence.coverId();
        if (cover == null || passed.contains(cover)) return;
        turns.add(new Turn(cover, span.from(), span.until()));
        for (var further : of(cover, span)) follow(further, common(further, span), with(passed, cover), turns);
    }

    private boolean holds(Absence absence, Span span, Set<UUID> passed) {
        var cover = absence.coverId();
        if (cover == null || passed.contains(cover)) return false;
        return of(cover, span).stream().allMatch(further -> holds(further, common(further, span), with(passed, cover)));
    }

    private List<Absence> of(UUID accountId, Span span) {
        return absences.stream()
                .filter(absence -> absence.accountId().equals(accountId))
                .filter(absence -> absence.isWithin(span.from(), span.until()))
                .toList();
    }

    private static Span common(Absence absence, Span span) {
        return new Span(
                absence.from().isAfter(span.from()) ? absence.from() : span.from(),
                absence.until().isBefore(span.until()) ? absence.until() : span.until());
    }

    private static Set<UUID> with(Set<UUID> passed, UUID another) {
        var more = new HashSet<>(passed);
        more.add(another);
        return more;
    }
}
