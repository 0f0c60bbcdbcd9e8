package health.attune.alerts.handling;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Verb;
import health.attune.alerts.Alert;
import health.attune.alerts.FollowUps;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Next contacts that were agreed after an assessment, listed until they happened or somebody says why not. */
@Component
@Transactional
public class FollowUpPlans {
    private static final Access.Ask LISTED = new Access.Ask(Verb.READ, DataClass.SAFETY, "list of follow-ups");

    private static final Access.Ask ACT = new Access.Ask(Verb.ACT, DataClass.SAFETY, "follow-up");

    private final FollowUpStore store;
    private final FollowUps followUps;
    private final FollowUps.Keeper contacts;
    private final Access access;
    private final Relationships relationships;

    FollowUpPlans(
            FollowUpStore store,
            FollowUps followUps,
            FollowUps.Keeper contacts,
            Access access,
            Relationships relationships) {
        this.store = store;
        this.followUps = followUps;
        this.contacts = contacts;
        this.access = access;
        this.relationships = relationships;
    }

    /** Those of the people whom the reader may act for, the longest overdue first. */
    public List<FollowUp> waiting(Principal who) {
        var found = agreed(who);
        access.recordShown(who, LISTED, found.stream().map(FollowUp::personId).toList());
        return found;
    }

    /** The same to be counted: not recorded. */
    @Transactional(readOnly = true)
    public List<FollowUp> agreed(Principal who) {
        return store.waiting(access.visible(who, Verb.ACT, DataClass.SAFETY), access.cleared(who, Verb.ACT));
    }

    /** What was agreed after the assessment of an alert that was shown to the same reader. */
    @Transactional(readOnly = true)
    public Optional<FollowUp> after(Alert shown) {
        return Optional.ofNullable(shown.assessmentId()).flatMap(store::of);
    }

    /** It will not happen, or did not, and that is why. Said twice, the first stands. */
    public FollowUp excuse(Principal who, UUID followUpId, String because) {
        var followUp = toActOn(who, followUpId);
        if (store.excuse(followUpId, who.id(), because))
            store.relationship(followUpId).ifPresent(id -> relationships.end(id, store.now()));
        return followUp;
    }

    /** By the contact, in which those who wait could have been met since, as far as the reader may know of it. */
    @Transactional(readOnly = true)
    public Map<UUID, FollowUps.Seen> seen(Principal who, Collection<FollowUp> waiting) {
        var asked =
                waiting.stream().map(FollowUp::seen).filter(Objects::nonNull).collect(Collectors.toSet());
        return asked.isEmpty() ? Map.of() : contacts.seen(who, asked);
    }

    /**
     * It happened in the contact of which that was asked. Said twice, the first stands.
     *
     * @throws ChangedMeanwhile where another contact is asked about by now
     */
    public FollowUp count(Principal who, UUID followUpId, UUID contactId) {
        var followUp = toActOn(who, followUpId);
        if (followUp.settled() != null) return followUp;
        if (!seen(who, List.of(followUp)).containsKey(contactId)) throw new ChangedMeanwhile();
        followUps.count(followUpId, contactId, who.id());
        contacts.settle(followUp.personId());
        return followUp;
    }

    /** That a contact counts was said by mistake. */
    public void discount(Principal who, UUID followUpId) {
        var followUp = toActOn(who, followUpId);
        followUps.discount(followUpId);
        contacts.settle(followUp.personId());
    }

    /** Whether somebody still sees it, who has settled it. */
    @Transactional(readOnly = true)
    public boolean mayActOn(Principal who, FollowUp followUp) {
        return access.may(who, Verb.ACT, DataClass.SAFETY, followUp.personId());
    }

    /** One that somebody may act on. */
    public FollowUp toActOn(Principal who, UUID followUpId) {
        if (!who.isStaff()) throw new NotThere();
        var followUp = store.find(followUpId).orElseThrow(NotThere::new);
        if (!access.ask(who, ACT, followUp.personId())) throw new NotThere();
        access.requireCleared(who, ACT, followUp.personId(), followUp.labels());
        return followUp;
    }

    /** In the place of the one that was agreed before; whoever speaks with the person next sees them until then. */
    void plan(Assessment assessment, UUID personId, FollowUp.Agreed agreed, UUID by) {
        var now = store.now();
        if (agreed.reason() == null && (agreed.at() == null || agreed.at().isAfter(assessment.contactBy())))
            throw new ReasonNeeded();
        if (agreed.at() != null && agreed.at().isBefore(now)) throw new InThePast();
        var before = store.replace(assessment.id());
        var relationship = agreed.accountId() == null
                ? null
                : relationships.begin(agreed.accountId(), Relation.ALERT_RECIPIENT, personId, now);
        store.insert(Ids.next(), new FollowUpStore.Planned(assessment, personId, agreed, relationship, by));
        before.ifPresent(id -> relationships.end(id, now));
    }
}
