package health.attune.demo.rows;

import health.attune.simulator.care.Contact;
import health.attune.simulator.care.Contact.Purpose;
import health.attune.simulator.care.Contact.Way;
import health.attune.simulator.care.Episode;
import health.attune.simulator.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The appointments of one episode: each contact of the last weeks that was agreed on before has one, and whoever comes
 * regularly has another one within two weeks, at the hour at which they came last.
 */
final class PlannedRows {
    private static final int WEEKS_BEFORE = 6;
    private static final int DAYS_AFTER = 13;
    private static final int STILL_COMES = 45;
    private static final int QUARTER = 15;

    private final PersonRows.Subject subject;
    private final LocalDate today;

    PlannedRows(PersonRows.Subject subject) {
        this.subject = subject;
        this.today = subject.directory().network().today();
    }

    /** A contact stands where its appointment was, and says what came of it. */
    void before(Episode episode, Contact contact, UUID contactId) {
        var day = day(episode, contact.at());
        boolean agreed = contact.purpose() != Purpose.REACHING_OUT && contact.purpose() != Purpose.GROUP;
        if (!agreed || day.isBefore(today.minusWeeks(WEEKS_BEFORE))) return;
        var status = switch (contact.outcome()) {
            case COMPLETED -> "fulfilled";
            case CANCELED_BY_PERSON, CANCELED_BY_SITE -> "cancelled";
            case NO_SHOW, NOT_REACHED -> "noshow";
        };
        var reason = status.equals("cancelled") ? reason(contact) : null;
        var id = write(episode, contact, new Place(contact.at(), status, reason, contactId));
        step(id, new Step("booked", contact, contact.at().minus(Duration.ofDays(7)), null));
        step(id, new Step(status, contact, contact.at().plus(Duration.ofMinutes(contact.minutes() + 10L)), reason));
    }

    /** What is to come, for those who come. */
    void coming(Episode episode, Chance chance) {
        if (episode.ending().isPresent()) return;
        var last = last(episode).orElse(null);
        if (last == null || day(episode, last.at()).isBefore(today.minusDays(STILL_COMES))) return;
        var day = workday(today.plusDays(chance.between(1, DAYS_AFTER - 2)));
        var zone = episode.program().site().zone();
        var hour = last.at().atZone(zone).toLocalTime();
        var at = day.atTime(hour.withMinute(hour.getMinute() / QUARTER * QUARTER)
                        .withSecond(0)
                        .withNano(0))
                .atZone(zone)
                .toInstant();
        var with = new Contact(
                EpisodeRows.leadOn(episode, today).worker(),
                at,
                last.way(),
                last.purpose(),
                last.minutes(),
                last.outcome());
        var id = write(episode, with, new Place(at, "booked", null, null));
        step(id, new Step("booked", with, last.at(), null));
    }

    private static Optional<Contact> last(Episode episode) {
        return episode.contacts().stream()
                .filter(contact -> contact.outcome().isCompleted())
                .filter(contact -> contact.purpose() != Purpose.GROUP
                        && contact.purpose() != Purpose.FIRST_VISIT
                        && contact.purpose() != Purpose.MEDICATION_REVIEW)
                .reduce((earlier, later) -> later);
    }

    private record Place(
            Instant at,
            String status,
            @Nullable String reason,
            @Nullable UUID contactId) {}

    private UUID write(Episode episode, Contact contact, Place place) {
        var id = subject.ids().next();
        var by = subject.directory().of(contact.worker());
        var link = contact.way() == Way.VIDEO ? "https://video.example.org/" + id : null;
        subject.rows()
                .in(Table.APPOINTMENT)
                .with(id, subject.id(), subject.directory().of(episode.program()))
                .with(place.at(), length(contact), contact.way().code(), Spelling.of(contact.purpose()), link)
                .with(place.status(), place.reason(), place.contactId())
                .with(contact.at().minus(Duration.ofDays(7)), by);
        subject.rows()
                .in(Table.APPOINTMENT_WORKER)
                .with(id, by, 1, place.at(), place.status().equals("booked"));
        return id;
    }

    private record Step(
            String status,
            Contact contact,
            Instant at,
            @Nullable String reason) {}

    private void step(UUID id, Step step) {
        subject.rows()
                .in(Table.APPOINTMENT_STEP)
                .with(id, step.status(), step.contact().at(), length(step.contact()), step.reason())
                .with(step.at(), subject.directory().of(step.contact().worker()));
    }

    /** As it was agreed: in quarters of an hour. */
    private static int length(Contact contact) {
        int usual = contact.minutes() == 0 ? 2 * QUARTER : contact.minutes();
        return Math.max(QUARTER, Math.ceilDiv(usual, QUARTER) * QUARTER);
    }

    private static String reason(Contact contact) {
        return contact.outcome() == Contact.Outcome.CANCELED_BY_PERSON ? "person-other-plans" : "site-worker-away";
    }

    private static LocalDate day(Episode episode, Instant at) {
        return LocalDate.ofInstant(at, episode.program().site().zone());
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
