package health.attune.merges;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads from the pages of a record that was merged to those of the record it stands in, whoever may see that one. */
@Component
class MergedAway implements NotThere.Forwarding {
    private static final Pattern OF_A_PERSON = Pattern.compile("/people/(" + Ids.PATTERN + ")(/.*)?");

    private final MergeStore store;
    private final Access access;
    private final Net net;

    MergedAway(MergeStore store, Access access, Net net) {
        this.store = store;
        this.access = access;
        this.net = net;
    }

    @Override
    @Transactional
    public Optional<String> now(String path) {
        var who = SignedIn.orNull();
        var asked = OF_A_PERSON.matcher(path);
        if (who == null || !who.isStaff() || !asked.matches()) return Optional.empty();
        var id = UUID.fromString(asked.group(1));
        return net.above(() -> store.now(id))
                .filter(now -> access.may(who, Verb.READ, DataClass.CONTACT_DETAILS, now))
                .map(now -> "/people/" + now + (asked.group(2) == null ? "" : asked.group(2)));
    }
}
