package health.attune.assets;

import health.attune.checkins.AnsweredBy;
import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.domains.Domain;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, on one axis: scores, and all else that modules know of.
 *
 * @param lookBack how far back it goes
 * @param today the present day of the site
 * @param courses in the order of the person's page
 * @param entries in no order
 */
public record Timeline(
        LookBack lookBack, LocalDate today, ZoneId zone, List<Measured> courses, List<TimelineEntry> entries) {

    public Timeline {
        courses = List.copyOf(courses);
        entries = List.copyOf(entries);
    }

    /**
     * One score over time, the oldest first.
     *
     * @param other who answered, where those are not the ones whose answers say where the person stands
     */
    public record Measured(
            Domain domain,
            Instrument instrument,
            ScoreRule rule,
            @Nullable AnsweredBy other,
            List<Reading> readings) {
        public Measured {
            readings = List.copyOf(readings);
        }

        public Domain.Measure measure() {
            return new Domain.Measure(instrument.id(), rule.id());
        }
    }

    /** The first day there is something of; today where there is nothing. */
    public LocalDate first() {
        return Stream.concat(
                        courses.stream()
                                .flatMap(course -> course.readings().stream())
                                .map(Reading::day),
                        entries.stream().map(TimelineEntry::from))
                .min(LocalDate::compareTo)
                .orElse(today);
    }
}
