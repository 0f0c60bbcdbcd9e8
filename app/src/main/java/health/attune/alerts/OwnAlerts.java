package health.attune.alerts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.Fragment;
import health.attune.pages.Words;
import health.attune.rosters.WatchedHours;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person is told of their own alerts: by when somebody is asked to look, and nothing of the workings. */
@Component
public class OwnAlerts {
    private final AlertStore store;
    private final Access access;
    private final WatchedHours watched;

    OwnAlerts(AlertStore store, Access access, WatchedHours watched) {
        this.store = store;
        this.access = access;
        this.watched = watched;
    }

    /** Where an answer of theirs waits for somebody; empty where none does. */
    @Transactional
    public Optional<Fragment> promise(Principal who) {
        var own = who.personId();
        if (who.kind() != Principal.Kind.PERSON || own == null) return Optional.empty();
        access.require(who, Verb.READ, DataClass.SAFETY, own, "own answers");
        return store.promised(own)
                .map(due -> new Promise(own, due, due.by().isBefore(store.now()), watched))
                .map(promise -> new Fragment("alerts/promise", Map.of("promise", promise)));
    }

    /**
     * What a person may count on, and no more: that somebody is asked to look by then, and when anybody looks at all.
     *
     * @param late whether the time by which somebody was asked to look has passed
     */
    public record Promise(UUID personId, Due due, boolean late, WatchedHours watched) {

        public String told(Words words) {
            return late ? words.say("alerts.promise.late") : words.say("alerts.promise", due.in(words));
        }

        public String hours(Words words) {
            return watched.sentence(personId, words);
        }
    }
}
