package health.attune.access.staff;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** An administrator can't end their own account or administration: another one has to, so that one is left. */
public final class NotOneself extends Refusal {

    NotOneself() {
        super(HttpStatus.CONFLICT, "access.staff.not-oneself");
    }
}
