package health.attune.alerts.handling;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** To judge a risk and to close an alert is for clinicians; others on the team hand it to one. */
public final class ClinicianNeeded extends Refusal {

    ClinicianNeeded() {
        super(HttpStatus.FORBIDDEN, "alerts.refused.clinician");
    }
}
