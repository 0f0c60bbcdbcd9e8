package health.attune.access.staff;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody gives themself a role, or ends their own account or administration: another administrator has to. */
public final class NotOneself extends Refusal {

    NotOneself() {
        super(HttpStatus.CONFLICT, "access.staff.not-oneself");
    }
}
