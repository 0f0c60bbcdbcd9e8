package health.attune.consents;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relationships;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consents of a person to show what a program under 42 CFR Part 2 wrote to others. That there is one tells of the
 * program, so it is shown to those who may see its records, and to the person.
 */
@Component
@Transactional
public class Consents {
    private static final String SUBJECT = "consent";
    private static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.CONSENTS, SUBJECT);

    private final ConsentStore store;
    private final Relationships relationships;
    private final Programs programs;
    private final Access access;

    Consents(ConsentStore store, Relationships relationships, Programs programs, Access access) {
        this.store = store;
        this.relationships = relationships;
        this.programs = programs;
        this.access = access;
    }

    /** Those in force first, the newest signature before the others. */
    public List<Consent> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONSENTS, personId, SUBJECT);
        var found = store.of(personId, access.cleared(who, Verb.READ, personId));
        var labels = found.stream()
                .map(consent -> Labels.ofProgram(consent.origin().id()))
                .toList();
        access.requireCleared(who, READ, personId, Labels.together(labels));
        return found;
    }

    /** The programs whose records the reader may see: only of these a consent is recorded. */
    @Transactional(readOnly = true)
    public List<Consent.Named> origins(Principal who, UUID personId) {
        return store.origins(personId).stream()
                .filter(program -> access.clears(who, Verb.READ, personId, Labels.ofProgram(program.id())))
                .toList();
    }

    /** Whether there is something to show or to record before this reader. */
    @Transactional(readOnly = true)
    public boolean concerns(Principal who, UUID personId) {
        return access.may(who, Verb.READ, DataClass.CONSENTS, personId)
                && !origins(who, personId).isEmpty();
    }

    public boolean mayRecord(Principal who, UUID personId) {
        return access.may(who, Verb.WRITE, DataClass.CONSENTS, personId)
                && !origins(who, personId).isEmpty();
    }

    /** For somebody who may record one: the programs to whose staff it may open the records of another. */
    public List<Consent.Named> recipients(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        var origins = origins(who, personId);
        if (origins.isEmpty()) throw new NotThere();
        return store.serving(personId).stream()
                .filter(program -> origins.stream().anyMatch(origin -> isAnother(origin, program)))
                .toList();
    }

    /**
     * Records what was signed; it holds at once. Recorded twice under one id, it is one.
     *
     * @throws ConsentRefused where it would be signed in the future, or expire before
     */
    public void record(Principal who, UUID personId, Consent.Signed signed) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        if (origins(who, personId).stream().noneMatch(one -> one.id().equals(signed.originId()))) throw new NotThere();
        requireRecipient(personId, signed);
        var now = store.now();
        var today = LocalDate.ofInstant(now, programs.zoneOf(personId));
        var expires = signed.expiresOn();
        if (signed.signature().on().isAfter(today) || (expires != null && expires.isBefore(today)))
            throw new ConsentRefused();
        if (store.opened(personId, signed.id()).isPresent()) return;
        var scope = new Relationships.Scope(personId, signed.originId(), null, signed.recipientId());
        var clearance = relationships.beginClearance(scope, Relationships.Basis.CONSENT, now, end(expires, personId));
        if (!store.insert(personId, signed, clearance, who.id())) throw new NotThere();
    }

    private void requireRecipient(UUID personId, Consent.Signed signed) {
        var recipient = signed.recipientId();
        if (recipient != null
                && (recipient.equals(signed.originId())
                        || store.serving(personId).stream()
                                .noneMatch(one -> one.id().equals(recipient)))) throw new NotThere();
    }

    private static boolean isAnother(Consent.Named one, Consent.Named other) {
        return !one.id().equals(other.id());
    }

    private @Nullable Instant end(@Nullable LocalDate expires, UUID personId) {
        return expires == null
                ? null
                : expires.plusDays(1).atStartOfDay(programs.zoneOf(personId)).toInstant();
    }

    /** It opens nothing from the next request on; what was seen before is not undone by it. Twice is once. */
    public void revoke(Principal who, UUID personId, UUID consentId) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        var opened = store.opened(personId, consentId).orElseThrow(NotThere::new);
        access.requireCleared(who, READ, personId, opened.labels());
        store.revoke(consentId, who.id());
        relationships.endClearance(opened.clearanceId());
    }
}
