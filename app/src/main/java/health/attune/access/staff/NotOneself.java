package health.attune.access.staff;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody gives themself a role or a code, or stands for what they began themself: another administrator has to. */
public final class NotOneself extends Refusal {

    NotOneself() {
        super(HttpStatus.CONFLICT, "access.staff.not-oneself");
    }
}
