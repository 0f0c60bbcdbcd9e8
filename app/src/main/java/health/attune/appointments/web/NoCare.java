package health.attune.appointments.web;

import health.attune.appointments.AppointmentRefused;
import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody cares for the person now in a program that this reader could plan for. */
final class NoCare extends Refusal {
    NoCare() {
        super(HttpStatus.CONFLICT, AppointmentRefused.NO_CARE);
    }
}
