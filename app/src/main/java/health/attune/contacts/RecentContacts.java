package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of the last hours or days of many people, for lists of those who read their records. */
@Component
public class RecentContacts {
    private final ContactStore store;
    private final Access access;

    RecentContacts(ContactStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** A contact with the name of who of the staff it was. */
    public record Recent(Contact contact, String staff, Labels labels) {}

    /** By person, the newest first; whoever has none is missing. Whom a page shows is for that page to record. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Recent>> since(Principal who, Collection<UUID> people, Instant since) {
        var seen = access.sight(who, Verb.READ, DataClass.RECORD);
        return store.named(people, since, seen).stream()
                .map(named -> new Recent(named.contact(), named.staff(), named.labels()))
                .collect(Collectors.groupingBy(recent -> recent.contact().personId()));
    }
}
