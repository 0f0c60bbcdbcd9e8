package health.attune.alerts.lately;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts alerts for lists of people, as far as their reader sees them. */
@Component
public class AlertsLately {
    private final LatelyStore store;
    private final Access access;

    AlertsLately(LatelyStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * The alerts about one person.
     *
     * @param waiting how many of the open ones nobody has taken yet
     * @param raised how many were raised lately, be they open or closed
     */
    public record Figures(int open, int waiting, int raised) {
        public static final Figures NONE = new Figures(0, 0, 0);
    }

    /** By person; whoever has none is missing. Whom a page shows is for that page to record. */
    @Transactional(readOnly = true)
    public Map<UUID, Figures> of(Principal who, Collection<UUID> people, Instant since) {
        return store.of(people, since, access.sight(who, Verb.READ, DataClass.SAFETY));
    }
}
