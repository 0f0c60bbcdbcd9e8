package health.attune.imports.runs;

import health.attune.appointments.Appointment;
import health.attune.appointments.Bookings;
import health.attune.appointments.Plan;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.imports.rows.Enrolled;
import health.attune.imports.rows.Filled;
import health.attune.imports.rows.LastContact;
import health.attune.imports.rows.NextAppointment;
import health.attune.imports.rows.Teammate;
import health.attune.programs.Intake;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a row tells of somebody's care beside their answers, through the doors of the modules that keep it. */
@Component
class CareRecorder {
    private static final String PURPOSE = "follow-up";

    private final Intake intake;
    private final Contacts contacts;
    private final Bookings bookings;

    CareRecorder(Intake intake, Contacts contacts, Bookings bookings) {
        this.intake = intake;
        this.contacts = contacts;
        this.bookings = bookings;
    }

    /** Whose care it is, and in which episode. */
    record Care(Run run, UUID personId, UUID episodeId) {}

    /**
     * Whether a row tells of something that can't be any more: it plans, and care here has ended or the person has
     * died; or it would take somebody into care again.
     *
     * @param ended how care of that day has ended; null where it goes on or did not begin yet
     */
    boolean isOver(Intake.Day enrolled, Intake.@Nullable Ended ended, List<Piece> pieces) {
        boolean plans = pieces.stream()
                .anyMatch(piece ->
                        piece.isNew() && (piece.told() instanceof Teammate || piece.told() instanceof NextAppointment));
        if (plans && !bookings.canMeet(enrolled.personId())) return true;
        if (ended == null) return false;
        return plans || !ended.isInCareAgain() && pieces.stream().anyMatch(piece -> isNewAfter(ended.on(), piece));
    }

    private static boolean isNewAfter(LocalDate end, Piece piece) {
        return piece.isNew()
                && switch (piece.told()) {
                    case Filled filled -> filled.day().isAfter(end);
                    case LastContact contact -> contact.day().isAfter(end);
                    case Enrolled enrolled -> false;
                    case Teammate teammate -> false;
                    case NextAppointment appointment -> false;
                };
    }

    /** Writes what is new of it and no answer; returns the lines by which it is known again. */
    List<LedgerStore.Line> record(Care care, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.isNew() && !(piece.told() instanceof Filled))
                .map(piece -> new LedgerStore.Line(piece.marks(), written(care, piece)))
                .toList();
    }

    private UUID written(Care care, Piece piece) {
        return switch (piece.told()) {
            case Enrolled enrolled -> begun(care);
            case Teammate teammate -> joined(care, teammate);
            case LastContact contact -> met(care, contact);
            case NextAppointment appointment -> booked(care, appointment);
            case Filled filled -> throw new IllegalStateException("Answers are recorded elsewhere.");
        };
    }

    private UUID begun(Care care) {
        intake.tellBegun(care.episodeId);
        return care.episodeId;
    }

    private UUID joined(Care care, Teammate teammate) {
        intake.join(care.episodeId, teammate.accountId());
        return teammate.accountId();
    }

    private UUID met(Care care, LastContact told) {
        var id = Ids.next();
        boolean completed = told.outcome().equals("completed");
        contacts.record(
                care.run.job(),
                new Contact(
                        id,
                        care.personId,
                        told.workerId(),
                        "person",
                        told.mode(),
                        PURPOSE,
                        completed,
                        null,
                        told.outcome(),
                        at(care, told)));
        return id;
    }

    /** All that is known is the day: its beginning stands for it, so that it never settles what was agreed on later. */
    private static Instant at(Care care, LastContact told) {
        return told.day().atStartOfDay(care.run.zone()).toInstant();
    }

    private UUID booked(Care care, NextAppointment told) {
        var id = Ids.next();
        var plan = new Plan(
                told.at().atZone(care.run.zone()).toInstant(),
                told.minutes(),
                told.mode(),
                PURPOSE,
                Plan.Where.UNSAID,
                List.of(told.workerId()));
        var program = Objects.requireNonNull(care.run.place()).programId();
        bookings.bookBrought(care.run.job(), Appointment.of(id, care.personId, program, plan));
        return id;
    }
}
