package health.attune.access;

import health.attune.access.Grant.Place;
import health.attune.audit.Audit;
import health.attune.audit.AuditEntry;
import health.attune.audit.AuditEntry.About;
import health.attune.pages.NotThere;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about accounts of staff and their roles: each organization looks after the accounts that belong to it, and
 * sees who else works in it. What belongs to no organization is for those whose role is held everywhere.
 */
@Component
public class Administration {
    private static final DataClass CLASS = DataClass.ACCOUNTS;

    private final RelationStore relations;
    private final Accounts accounts;
    private final Audit audit;

    Administration(RelationStore relations, Accounts accounts, Audit audit) {
        this.relations = relations;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** The organizations whose accounts somebody may treat in that way. */
    public record Reach(boolean everywhere, Set<UUID> organizations) {

        /** @param organizationId null for what belongs to none of them */
        public boolean includes(@Nullable UUID organizationId) {
            return everywhere || (organizationId != null && organizations.contains(organizationId));
        }

        public boolean isEmpty() {
            return !everywhere && organizations.isEmpty();
        }

        public boolean isSeveral() {
            return everywhere || organizations.size() > 1;
        }
    }

    /** As far as the roles reach that are held now. */
    public Reach reach(Principal who, Verb verb) {
        return relations.reach(who, relation -> Policy.grants(relation, verb, CLASS));
    }

    /** The same for a list of accounts, decided and recorded: there are some they may read. */
    @Transactional
    public Reach requireReach(Principal who) {
        var reach = reach(who, Verb.READ);
        var relation = reach.isEmpty() ? null : closest(relations.standings(who), Verb.READ);
        settle(who, Verb.READ, About.organization(null, "accounts of staff", null), word(relation));
        return reach;
    }

    /** Whether they look after the account itself, for what a page offers. */
    public boolean may(Principal who, Verb verb, UUID accountId) {
        return closest(relations.toAccount(who, accountId), verb) != null;
    }

    /** Decides and records whether they may treat the account itself so: it belongs to an organization of theirs. */
    @Transactional
    public void require(Principal who, Verb verb, UUID accountId, String subject) {
        var relation = closest(relations.toAccount(who, accountId), verb);
        settle(who, verb, About.organization(null, subject, accountId), word(relation));
    }

    /** Decides and records whether they may know of it: its owner works for an organization of theirs, too. */
    @Transactional
    public void requireSeeing(Principal who, UUID accountId, String subject) {
        var relation = closest(relations.toWorker(who, accountId), Verb.READ);
        settle(who, Verb.READ, About.organization(null, subject, accountId), word(relation));
    }

    /** Decides and records whether accounts may be made for that organization; for the network where it is null. */
    @Transactional
    public void requireMaking(Principal who, @Nullable UUID organizationId) {
        boolean may = reach(who, Verb.WRITE).includes(organizationId);
        var relation = may ? Relation.SYSTEM_ADMINISTRATOR.word() : null;
        settle(who, Verb.WRITE, About.organization(organizationId, "new account of staff", null), relation);
    }

    /**
     * Where somebody gives and ends roles.
     *
     * @param held their roles of an administrator
     */
    public record Giving(List<Accounts.Held> held) {

        /** At that site, or in all of the organization where it is null; everywhere where both are. */
        public boolean includes(@Nullable UUID organizationId, @Nullable UUID siteId) {
            return held.stream().anyMatch(one -> one.arranges(organizationId, siteId));
        }
    }

    public Giving giving(Principal who) {
        if (!who.isStaff()) return new Giving(List.of());
        return new Giving(accounts.heldBy(who.id()).stream()
                .filter(held -> held.role().equals(Role.SYSTEM_ADMINISTRATOR.word()))
                .toList());
    }

    /** Whether they may give and end roles at that place. */
    public boolean mayGive(Principal who, Place place) {
        var organization = accounts.organizationOf(place);
        if (organization == null && !place.isEverywhere()) return false;
        return giving(who).includes(organization, accounts.siteOf(place));
    }

    /** Decides and records whether they may give or end a role of that account there. */
    @Transactional
    public void requireGiving(Principal who, UUID accountId, Place place) {
        var relation = mayGive(who, place) ? Relation.SYSTEM_ADMINISTRATOR.word() : null;
        settle(
                who,
                Verb.WRITE,
                About.organization(accounts.organizationOf(place), "role of staff", accountId),
                relation);
    }

    private static @Nullable Relation closest(Set<Relation> relations, Verb verb) {
        return relations.stream()
                .filter(relation -> Policy.grants(relation, verb, CLASS))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private void settle(Principal who, Verb verb, About about, @Nullable String relation) {
        audit.record(new AuditEntry(who.actor(), verb.on(CLASS), about, relation, relation != null));
        if (relation == null) throw new NotThere();
    }

    private static @Nullable String word(@Nullable Relation relation) {
        return relation == null ? null : relation.word();
    }
}
