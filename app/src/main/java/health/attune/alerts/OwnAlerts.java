package health.attune.alerts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.Fragment;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person is told of their own alerts: by when somebody looks at what they said, and nothing of the workings. */
@Component
public class OwnAlerts {
    private final AlertStore store;
    private final Access access;

    OwnAlerts(AlertStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** Where an answer of theirs waits for somebody; empty where none does. */
    @Transactional
    public Optional<Fragment> promise(Principal who) {
        var own = who.personId();
        if (who.kind() != Principal.Kind.PERSON || own == null) return Optional.empty();
        access.require(who, Verb.READ, DataClass.SAFETY, own, "own answers");
        return store.promised(own)
                .map(due -> new Fragment(
                        "alerts/promise", Map.of("due", due, "late", due.by().isBefore(store.now()))));
    }
}
