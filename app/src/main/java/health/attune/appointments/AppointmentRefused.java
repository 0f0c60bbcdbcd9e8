package health.attune.appointments;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** What can't be done with an appointment. */
public final class AppointmentRefused extends Refusal {
    public static final String OVER = "appointments.refused.over";
    public static final String PAST = "appointments.refused.past";
    public static final String NOT_YET = "appointments.refused.not-yet";
    public static final String DIED = "appointments.refused.died";
    public static final String NO_CARE = "appointments.refused.no-care";
    public static final String MOVED = "appointments.refused.moved";

    private final String sentence;

    public AppointmentRefused(String sentence) {
        super(HttpStatus.CONFLICT, sentence);
        this.sentence = sentence;
    }

    /** The key of what it says, for a form that says it beside a field. */
    public String sentence() {
        return sentence;
    }
}
