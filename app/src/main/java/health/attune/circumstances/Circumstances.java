package health.attune.circumstances;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.assets.TimelineEntry;
import health.attune.assets.TimelineSource;
import health.attune.pages.NotThere;
import health.attune.pages.Words;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adversity and life events, entered by the person or with them; a wrong entry is withdrawn and stays. */
@Component
@Transactional
public class Circumstances implements TimelineSource {
    private static final String SUBJECT = "circumstance";

    private final Access access;
    private final CircumstanceStore store;

    Circumstances(Access access, CircumstanceStore store) {
        this.access = access;
        this.store = store;
    }

    /** What is not withdrawn, the newest first. */
    public List<Circumstance> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, SUBJECT);
        return store.of(personId);
    }

    /** Adds it; adding the same id twice is adding it once. */
    public void add(Principal who, Circumstance circumstance) {
        access.require(who, Verb.WRITE, DataClass.RECORD, circumstance.personId(), SUBJECT);
        store.insert(circumstance, who.id(), !who.isStaff());
    }

    public void withdraw(Principal who, UUID circumstanceId) {
        var circumstance = store.find(circumstanceId).orElseThrow(NotThere::new);
        access.require(who, Verb.WRITE, DataClass.RECORD, circumstance.personId(), SUBJECT);
        store.withdraw(circumstanceId, who.id());
    }

    @Override
    public List<TimelineEntry> entries(Principal who, UUID personId, Words words) {
        return store.of(personId).stream()
                .map(found -> new TimelineEntry(
                        found.kind().isAdversity() ? TimelineEntry.Kind.ADVERSITY : TimelineEntry.Kind.LIFE_EVENT,
                        found.fromOn(),
                        found.toOn(),
                        words.say("circumstances.kind." + found.kind().word()),
                        found.words()))
                .toList();
    }
}
