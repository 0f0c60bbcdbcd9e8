package health.attune.alerts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
import health.attune.pages.NotThere;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which alerts a reader is told of, and how much of each: of a protected one perhaps only that somebody is needed. */
@Component
class Told {
    private final AlertStore store;
    private final Access access;

    Told(AlertStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** Whose alerts, and with which labels: a condition on the table under the alias {@code a}. */
    record Which(Visible people, Cleared labels) {
        String condition() {
            return people.on("a.person_id") + " and " + labels.on("a");
        }
    }

    List<Alert> toActOn(Principal who) {
        return told(who, store.toActOn(who.id(), which(who, Verb.READ)));
    }

    List<Alert> ofOthers(Principal who) {
        return told(who, store.ofOthers(who.id(), which(who, Verb.ACT)));
    }

    List<Alert> historic(Principal who, int most) {
        return told(who, store.historic(which(who, Verb.ACT), most));
    }

    List<Alert> openOf(Principal who, UUID personId) {
        return told(who, store.openOf(personId, access.cleared(who, Verb.ACT, personId)));
    }

    /** Of that person, for a reader who may not act on all that they may see. */
    List<Alert> openAbout(Principal who, UUID personId) {
        return told(who, store.openOf(personId, access.cleared(who, Verb.READ, personId)));
    }

    Map<UUID, Integer> open(Principal who, Collection<UUID> people) {
        var which = which(who, Verb.READ);
        return store.open(new Which(which.people().among(people), which.labels()));
    }

    /** One that staff may treat so; for all others it is not there. */
    Alert one(Principal who, UUID alertId, Verb verb) {
        if (!who.isStaff()) throw new NotThere();
        var alert = store.find(alertId).orElseThrow(NotThere::new);
        var ask = new Access.Ask(verb, DataClass.SAFETY, "alert");
        if (!access.ask(who, ask, alert.personId())) throw new NotThere();
        access.requireCleared(who, ask, alert.personId(), alert.labels());
        return told(who, alert);
    }

    private Which which(Principal who, Verb verb) {
        return new Which(access.visible(who, verb, DataClass.SAFETY), access.cleared(who, verb));
    }

    private List<Alert> told(Principal who, List<Alert> alerts) {
        return alerts.stream().map(alert -> told(who, alert)).toList();
    }

    private Alert told(Principal who, Alert alert) {
        var origin = alert.labels().ofOrigin();
        return access.clears(who, Verb.READ, alert.personId(), origin) ? alert : alert.withoutOrigin();
    }
}
