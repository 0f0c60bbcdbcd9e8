package health.attune.access.clinicians;

import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.Verb;
import health.attune.audit.Audit;
import health.attune.audit.AuditEntry;
import health.attune.audit.AuditEntry.About;
import health.attune.pages.NotThere;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides what is for clinicians alone, by the role that is held where the person is served. */
@Component
public class Clinicians {
    private final Accounts accounts;
    private final ClinicianStore store;
    private final Audit audit;

    Clinicians(Accounts accounts, ClinicianStore store, Audit audit) {
        this.accounts = accounts;
        this.store = store;
        this.audit = audit;
    }

    /** Whether they are one anywhere, for what a page offers. */
    public boolean includes(Principal who) {
        return who.isStaff() && accounts.rolesOf(who.id()).stream().anyMatch(Role::isClinician);
    }

    /** Whether they work as one where that person is served, or as near to it as they work at all. */
    public boolean includesFor(Principal who, UUID personId) {
        return who.isStaff() && store.rolesNear(who.id(), personId).stream().anyMatch(Role::isClinician);
    }

    /**
     * Where they may open that person's record in an emergency, without standing to them: a site that serves the
     * person, or did, of an organization in which they are a clinician.
     */
    public Optional<UUID> siteInEmergency(Principal who, UUID personId) {
        return who.isStaff() ? store.siteNear(who.id(), personId) : Optional.empty();
    }

    /**
     * Decides that and records it: what it opens follows from the relationship that then begins. Returns the site.
     *
     * @param reason the word of why; null where nothing is opened by it
     */
    @Transactional
    public UUID requireInEmergency(Principal who, UUID personId, String subject, @Nullable String reason) {
        var site = siteInEmergency(who, personId);
        audit.record(new AuditEntry(
                who.actor(),
                Verb.WRITE.on(DataClass.CONSENTS),
                About.person(personId, subject),
                site.isPresent() ? "break-glass" : null,
                site.isPresent(),
                reason));
        return site.orElseThrow(NotThere::new);
    }
}
