package health.attune.caseload;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.caseload.Caseloads.Listed;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the team marks an episode to be looked at, with a reason in their words, until somebody has. */
@Component
@Transactional
public class Flags {
    private static final String SUBJECT = "flag";
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.RECORD, SUBJECT);

    private final Caseloads caseloads;
    private final FlagStore store;
    private final Access access;

    Flags(Caseloads caseloads, FlagStore store, Access access) {
        this.caseloads = caseloads;
        this.store = store;
        this.access = access;
    }

    /** The episode, for somebody who is about to flag it. */
    public Listed begin(Principal who, UUID episodeId) {
        var listed = caseloads.one(who, episodeId);
        var personId = listed.row().personId();
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, SUBJECT);
        access.requireCleared(who, WRITE, personId, listed.row().labels());
        return listed;
    }

    /** Those of an episode that was {@linkplain #begin begun} with and that were lowered, the last one first. */
    public List<Flag.Lowered> lowered(Principal who, Listed listed) {
        access.require(who, Verb.READ, DataClass.RECORD, listed.row().personId(), SUBJECT);
        return store.lowered(listed.episodeId(), access.cleared(who, Verb.READ));
    }

    /**
     * With the same words twice by the same, it is flagged once.
     *
     * @throws ChangedMeanwhile when it was flagged with others meanwhile, or by somebody else
     */
    public void raise(Principal who, UUID episodeId, String words) {
        var place = begin(who, episodeId).row().place();
        if (!store.insert(Ids.next(), place, words, who.id()) && !store.isUp(place.episodeId(), words, who.id()))
            throw new ChangedMeanwhile();
    }

    /**
     * Lowering one that is lowered already does nothing.
     *
     * @param flagId the one that was read; null where none was
     * @throws ChangedMeanwhile when another one is up meanwhile
     */
    public void lower(Principal who, UUID episodeId, @Nullable UUID flagId) {
        var flag = begin(who, episodeId).flag();
        if (flag == null) return;
        if (!flag.id().equals(flagId)) throw new ChangedMeanwhile();
        store.lower(flag.id(), who.id());
    }
}
