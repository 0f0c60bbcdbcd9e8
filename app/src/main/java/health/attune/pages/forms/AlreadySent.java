package health.attune.pages.forms;

import health.attune.pages.Refusal;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;

/** Something else was saved from that form before; what was typed since is kept in it, and not written yet. */
public final class AlreadySent extends Refusal {
    public static final String KEY = "pages.refused.sent";

    public AlreadySent() {
        super(HttpStatus.CONFLICT, KEY);
    }

    /**
     * Whether it was written only now; false where the same was written before.
     *
     * @param isSame asked where something is there by that id: whether it is the same and still stands
     * @throws AlreadySent where it is something else
     */
    public static boolean isNew(boolean isWritten, BooleanSupplier isSame) {
        if (!isWritten && !isSame.getAsBoolean()) throw new AlreadySent();
        return isWritten;
    }
}
