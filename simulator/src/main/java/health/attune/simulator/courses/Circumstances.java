package health.attune.simulator.courses;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.persons.Phrases;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What life did to one person between two days. */
final class Circumstances {

    private Circumstances() {}

    /** The days looked at, and the language the person tells it in. */
    record Span(LocalDate from, LocalDate to, String language) {}

    static List<Circumstance> of(Chance chance, Span span) {
        double hardship = StrictMath.exp(chance.normal(-0.32, 0.8));
        var found = new ArrayList<Circumstance>();
        for (var kind : CircumstanceKind.values()) {
            double yearly = kind.sort() == CircumstanceKind.Sort.ADVERSITY ? kind.yearly() * hardship : kind.yearly();
            var own = chance.branch(kind.code());
            double wait = own.waiting(365.25 / yearly);
            long days = ChronoUnit.DAYS.between(span.from(), span.to());
            if (wait < days) found.add(begun(kind, span.from().plusDays((long) wait), span, own));
        }
        found.sort(Comparator.comparing(Circumstance::fromOn).thenComparing(Circumstance::kind));
        return found;
    }

    private static Circumstance begun(CircumstanceKind kind, LocalDate day, Span span, Chance chance) {
        return new Circumstance(
                kind,
                day,
                ended(kind, day, span, chance),
                Phrases.about(kind.code(), span.language(), chance),
                chance.holds(0.4));
    }

    private static Optional<LocalDate> ended(CircumstanceKind kind, LocalDate day, Span span, Chance chance) {
        if (kind.days() == 1) return Optional.of(day);
        var end = day.plusDays(7 + (long) chance.waiting(kind.days()));
        return end.isBefore(span.to()) ? Optional.of(end) : Optional.empty();
    }
}
