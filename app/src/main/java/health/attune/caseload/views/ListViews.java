package health.attune.caseload.views;

import health.attune.access.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each member of staff wants to see their list: parts of it under names, and which columns. Their own alone. */
@Component
@Transactional
public class ListViews {
    private final ListViewStore store;

    ListViews(ListViewStore store) {
        this.store = store;
    }

    public List<ListView> of(Principal who) {
        return store.of(who.id());
    }

    /** In the place of one that they gave the same name. */
    public void save(Principal who, ListView view) {
        store.save(who.id(), view);
    }

    /** Removing one that is not there does nothing. */
    public void remove(Principal who, UUID viewId) {
        store.remove(who.id(), viewId);
    }

    /** What they chose; empty where they said nothing. */
    public Optional<ListLayout> layout(Principal who) {
        return store.layout(who.id());
    }

    public void choose(Principal who, ListLayout layout) {
        store.choose(who.id(), layout);
    }
}
