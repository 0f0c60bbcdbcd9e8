package health.attune.appointments;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person and somebody of the staff are to meet.
 *
 * @param programId in which care
 * @param labels of that program; the table writes them
 */
public record Appointment(UUID id, UUID personId, UUID programId, Plan plan, State state, Labels labels) {
    public static final int LONGEST_WISH = 500;

    /** Why a person can't come, as they say it. */
    public static final List<String> REASONS_OF_PERSON =
            List.of("person-other-plans", "person-unwell", "person-no-way", "person-not-wanted", "person-other");
    /** Why the site calls it off. */
    public static final List<String> REASONS_OF_SITE =
            List.of("site-worker-away", "site-closed", "site-care-ended", "site-other");

    public static final List<String> REASONS =
            Stream.concat(REASONS_OF_PERSON.stream(), REASONS_OF_SITE.stream()).toList();
    static final String DIED = "died";
    /** Told by a contact, which has no reason of its own. */
    static final String AS_RECORDED = "as-recorded";

    /**
     * Where it stands.
     *
     * @param reason why it was called off; null where it was not
     * @param wish that the person asks for another time, in their words; null where they don't
     * @param seriesId what belongs together; null for one alone
     * @param contactId the contact that says what came of it; withdrawn, it stands here until somebody changes what it
     *     told of
     */
    public record State(
            Status status,
            @Nullable String reason,
            @Nullable String wish,
            @Nullable UUID seriesId,
            @Nullable UUID contactId,
            int version) {

        public static State begun(Status status, @Nullable UUID seriesId) {
            return new State(status, null, null, seriesId, null, 0);
        }

        State with(Status other) {
            return new State(other, null, wish, seriesId, null, version);
        }

        State wishing(@Nullable String words) {
            return new State(status, reason, words, seriesId, contactId, version);
        }
    }

    /** What is planned with a person changed; published in the same transaction. */
    public record Changed(UUID personId) {}

    /** One alone, that was agreed on. */
    public static Appointment of(UUID id, UUID personId, UUID programId, Plan plan) {
        return new Appointment(id, personId, programId, plan, State.begun(Status.BOOKED, null), Labels.NONE);
    }

    /** Whether that one is agreed on with the same about the same. */
    boolean isBookedAs(Appointment other) {
        return personId.equals(other.personId)
                && programId.equals(other.programId)
                && plan.equals(other.plan)
                && status() == other.status()
                && Objects.equals(state.seriesId, other.state.seriesId);
    }

    public Status status() {
        return state.status();
    }

    public boolean isOpen() {
        return status().isOpen();
    }

    /** Whether its time has come and nobody said what came of it. */
    public boolean isUnsettled(Instant now) {
        return isOpen() && !plan.at().isAfter(now);
    }

    /** With that version of it in mind; a wish for another time is answered by one. */
    Appointment moved(Plan other, int version) {
        requireOpen();
        var now = state.status() == Status.ARRIVED ? state.with(Status.BOOKED) : state;
        return with(other, new State(now.status(), null, null, now.seriesId(), null, version));
    }

    Appointment accepted() {
        return stepped(Status.PROPOSED, Status.BOOKED);
    }

    Appointment arrived() {
        return stepped(Status.BOOKED, Status.ARRIVED);
    }

    Appointment expectedAgain() {
        return stepped(Status.ARRIVED, Status.BOOKED);
    }

    Appointment wishing(@Nullable String words) {
        requireOpen();
        return with(plan, state.wishing(words));
    }

    Appointment mistaken() {
        requireOpen();
        return with(plan, new State(Status.ENTERED_IN_ERROR, null, null, state.seriesId(), null, state.version()));
    }

    Appointment cancelled(String reason, @Nullable UUID contactId) {
        requireOpen();
        return with(plan, new State(Status.CANCELLED, reason, null, state.seriesId(), contactId, state.version()));
    }

    /** What came of it is what that contact says. */
    Appointment settled(Status came, UUID contactId) {
        var reason = came == Status.CANCELLED ? AS_RECORDED : null;
        return with(plan, new State(came, reason, null, state.seriesId(), contactId, state.version()));
    }

    /** The contact was withdrawn: nobody said yet what came of it, and it stands as it stood before. */
    Appointment unsettled(Status before) {
        return with(plan, new State(before, null, state.wish(), state.seriesId(), state.contactId(), state.version()));
    }

    private Appointment stepped(Status from, Status to) {
        if (status() == to) return this;
        if (status() != from) throw new AppointmentRefused(AppointmentRefused.OVER);
        return with(plan, state.with(to));
    }

    private void requireOpen() {
        if (!isOpen()) throw new AppointmentRefused(AppointmentRefused.OVER);
    }

    private Appointment with(Plan other, State now) {
        return new Appointment(id, personId, programId, other, now, labels);
    }

    @Override
    public String toString() {
        return "appointment " + id;
    }
}
