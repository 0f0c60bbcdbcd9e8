package health.attune.database;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the statements of a thread run: the database shows a row about a person only to whom it may be shown.
 * A request runs on behalf of whoever makes it; what nobody asked for, such as a job, on behalf of the service itself.
 *
 * @param word as the database reads it in {@code attune.viewer}
 */
public record Viewer(String word) {
    public static final Viewer SERVICE = new Viewer("service");

    /** Somebody who has not signed in. */
    public static final Viewer VISITOR = new Viewer("visitor");

    private static final ThreadLocal<Viewer> PRESENT = ThreadLocal.withInitial(() -> SERVICE);

    public static Viewer staff(UUID accountId) {
        return new Viewer("staff:" + accountId);
    }

    /**
     * The person themself, or who answers for them.
     *
     * @param by their account, or the pass they came with
     */
    public static Viewer self(UUID personId, UUID by) {
        return new Viewer("self:" + personId + ":" + by);
    }

    static Viewer present() {
        return PRESENT.get();
    }

    /** From now on this thread runs on behalf of that viewer; null gives it back to the service. */
    public static void become(@Nullable Viewer viewer) {
        if (viewer == null) PRESENT.remove();
        else PRESENT.set(viewer);
    }
}
