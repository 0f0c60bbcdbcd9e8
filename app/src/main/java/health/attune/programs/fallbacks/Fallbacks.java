package health.attune.programs.fallbacks;

import health.attune.access.Accounts.Reachability;
import health.attune.database.Net;
import health.attune.pages.Refusal;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the one rule by which nobody in care is out of reach: an organization that serves anybody names a member of its
 * staff who may act on alerts, with no end of that in sight. So a change asks about one account and one organization,
 * however many people there are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Fallbacks implements Reachability {
    private final FallbackStore store;
    private final Net net;

    Fallbacks(FallbackStore store, Net net) {
        this.store = store;
        this.net = net;
    }

    /**
     * Care begins only where somebody could be told of an alert.
     *
     * @throws NobodyNamed where the organization of that program names nobody who may act
     */
    public void requireFor(UUID programId) {
        if (!store.isSound(store.organizationOf(programId))) throw new NobodyNamed();
    }

    /** Whether the organization of that program names somebody who may act. */
    public boolean isSoundFor(UUID programId) {
        return store.isSound(store.organizationOf(programId));
    }

    /** That account keeps its roles until this transaction ends: to be asked before the organization that names it. */
    public void hold(UUID accountId) {
        store.hold(accountId);
    }

    /**
     * Asked after the organization was changed; until it serves somebody it need not name anybody.
     *
     * @throws StillNeeded where it serves people and names nobody who may act for as long as anybody knows
     */
    public void requireStill(UUID organizationId) {
        if (!store.isSound(organizationId) && serves(organizationId)) throw new StillNeeded();
    }

    @Override
    public void requireAfterChangeOf(UUID accountId) {
        for (var organization : store.naming(accountId))
            if (!store.isSound(organization) && serves(organization)) throw new NamedForAlerts();
    }

    /** The organizations that serve people and name nobody who may act, with their names. */
    @Transactional(readOnly = true)
    public Map<UUID, String> missing() {
        return net.above(store::missing);
    }

    /** Above the net: whether an organization serves anybody tells of nobody. */
    private boolean serves(UUID organizationId) {
        return net.above(() -> store.serves(organizationId));
    }

    /** The organization names nobody for alerts that nobody else can be told of, so it takes in nobody yet. */
    public static final class NobodyNamed extends Refusal {
        NobodyNamed() {
            super(HttpStatus.CONFLICT, "programs.refused.nobody-named");
        }
    }

    /** The organization serves people, so it has to name somebody. */
    public static final class StillNeeded extends Refusal {
        StillNeeded() {
            super(HttpStatus.CONFLICT, "programs.refused.still-needed");
        }
    }

    /** The account that would lose what it acts by is the one that an organization names. */
    public static final class NamedForAlerts extends Refusal {
        NamedForAlerts() {
            super(HttpStatus.CONFLICT, "programs.refused.named-for-alerts");
        }
    }
}
