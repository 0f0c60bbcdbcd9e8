package health.attune.access;

import health.attune.access.passwords.Passwords;
import health.attune.access.signin.Login;
import health.attune.pages.NotThere;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff and persons, as other modules need them: names, roles and where they are held, beginnings. */
@Component
public class Accounts {
    private final AccountStore store;
    private final Passwords passwords;

    Accounts(AccountStore store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /** The account as a principal; empty when it is unknown or not active now. */
    public Optional<Principal> principal(UUID accountId) {
        return store.activePrincipal(accountId);
    }

    /** Whether something happened to the account that its owner, who makes this request, has yet to be shown. */
    public boolean isTold(Principal who) {
        return store.isTold(who.id());
    }

    /** The account that signs in so. */
    public Optional<UUID> withLogin(String login) {
        return store.withLogin(Login.of(login));
    }

    /** How the member of staff is named, active or not. */
    public String staffName(UUID accountId) {
        return store.staffNames(Set.of(accountId)).values().stream().findFirst().orElseThrow(NotThere::new);
    }

    /** The names of members of staff, active or not, by account; an id that is nobody's is left out. */
    public Map<UUID, String> staffNames(Collection<UUID> accountIds) {
        return store.staffNames(accountIds);
    }

    /** The language its owner chose; English until they have. */
    public Locale language(UUID accountId) {
        return Locale.of(store.language(accountId).orElse("en"));
    }

    /** The roles that count for the account at this moment; none once it is no longer active. */
    public Set<Role> rolesOf(UUID accountId) {
        return store.rolesNow(accountId);
    }

    /** The roles somebody holds now, and where; none when their account is no longer active. */
    public List<Held> heldBy(UUID accountId) {
        return store.heldBy(accountId);
    }

    /** The roles that are held now in that program, or at its site as a whole. */
    public List<Held> heldAt(UUID siteId, UUID programId) {
        return store.heldAt("(g.program_id = ? or g.site_id = ? and g.program_id is null)", siteId, programId, siteId);
    }

    /** The roles that are held now at that site, in any of its programs. */
    public List<Held> heldAt(UUID siteId) {
        return store.heldAt("g.site_id = ?", siteId, siteId);
    }

    /** Who holds that role now for all of the organization, or everywhere. */
    public List<Held> heldFor(Role role, UUID organizationId) {
        return store.held(
                "g.role = ? and g.site_id is null and g.program_id is null"
                        + " and (g.organization_id is null or g.organization_id = ?)",
                role.word(),
                organizationId);
    }

    /** Who holds that role now, wherever it is held. */
    public Set<UUID> holding(Role role) {
        return store.held("g.role = ?", role.word()).stream()
                .map(Held::accountId)
                .collect(Collectors.toSet());
    }

    /** Whether somebody may arrange that site, or the whole organization when no site is given. */
    public boolean mayArrange(Principal who, UUID organizationId, @Nullable UUID siteId) {
        return roleArranging(who, organizationId, siteId) != null;
    }

    /** Whether somebody leads clinical work at that site, or in the whole organization when no site is given. */
    public boolean leads(Principal who, UUID organizationId, @Nullable UUID siteId) {
        return roleLeading(who, organizationId, siteId) != null;
    }

    /** All who do so now. */
    public Set<UUID> leading(UUID organizationId, @Nullable UUID siteId) {
        return store.held("g.held_in = ?", organizationId).stream()
                .filter(held -> held.leads(organizationId, siteId))
                .map(Held::accountId)
                .collect(Collectors.toSet());
    }

    /** The role by which they do; null when none does. */
    @Nullable
    String roleLeading(Principal who, UUID organizationId, @Nullable UUID siteId) {
        if (!who.isStaff()) return null;
        return heldBy(who.id()).stream()
                .filter(held -> held.leads(organizationId, siteId))
                .map(Held::role)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** The role by which they may; null when none does. */
    @Nullable
    String roleArranging(Principal who, UUID organizationId, @Nullable UUID siteId) {
        if (!who.isStaff()) return null;
        return heldBy(who.id()).stream()
                .filter(grant -> grant.arranges(organizationId, siteId))
                .map(Held::role)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** The organization in which that place is; null for everywhere. */
    @Nullable
    UUID organizationOf(Grant.Place place) {
        return place.isEverywhere() ? null : store.organizationOf(place);
    }

    /** The site of that place; null for what is held in all of an organization, or everywhere. */
    @Nullable
    UUID siteOf(Grant.Place place) {
        return place.programId() == null ? place.siteId() : store.siteOf(place.programId());
    }

    /** Where somebody works now: the organizations in which they hold a role. */
    public Administration.Reach workplaces(Principal who) {
        var held = who.isStaff() ? heldBy(who.id()) : List.<Held>of();
        return new Administration.Reach(
                held.stream().anyMatch(one -> one.heldIn() == null),
                held.stream().map(Held::heldIn).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** Those of the accounts who hold a role today in which people's records are opened, so that they could act. */
    public Set<UUID> meetingPeople(Collection<UUID> accountIds) {
        return store.meetingPeople(accountIds);
    }

    /**
     * An account for a member of staff, without a password yet; the login must not be taken.
     *
     * @param organizationId to which it belongs; null for the network
     */
    @Transactional
    public UUID createStaffAccount(String login, String name, @Nullable UUID organizationId, @Nullable UUID createdBy) {
        return store.createStaff(Login.of(login), name, organizationId, createdBy);
    }

    /**
     * The role counts for the account as its dates say; returns the grant's id. Who holds one everywhere belongs to the
     * network from then on: nobody of one organization makes the codes with which it is set up.
     */
    @Transactional
    public UUID grant(UUID accountId, Grant grant, @Nullable UUID grantedBy) {
        if (grant.place().isEverywhere()) store.belongTo(accountId, null);
        return store.grant(accountId, grant, grantedBy);
    }

    /** From now on that organization looks after the account; the network where it is null. */
    @Transactional
    public void belongTo(UUID accountId, @Nullable UUID organizationId) {
        store.belongTo(accountId, organizationId);
    }

    /** Sets login and password of an account at once, for networks that are made and not lived in, such as the demo. */
    @Transactional
    public void openDirectly(UUID accountId, String login, String password) {
        store.chooseLogin(accountId, Login.of(login));
        passwords.set(accountId, password);
    }

    /**
     * Whether everybody in care could still reach a human after the account or a role of a member of staff changed;
     * told by the modules that know for whom somebody must be there.
     */
    public interface Reachability {

        /**
         * Asked in the transaction of the change, after it, while nobody else can change the account.
         *
         * @throws health.attune.pages.Refusal where the change would leave somebody without a human who can act
         */
        void requireAfterChangeOf(UUID accountId);
    }

    /**
     * A role somebody holds now, and where: in one program, at one site, in one organization, or everywhere.
     *
     * @param role the word of the role, such as {@code care-manager}
     * @param organizationId where it is held in all of an organization
     * @param heldIn the organization in which it is held, be it in one program; null for everywhere
     */
    public record Held(
            UUID accountId,
            String name,
            String role,
            @Nullable UUID organizationId,
            @Nullable UUID siteId,
            @Nullable UUID programId,
            @Nullable UUID heldIn) {

        /** Whether it is held in that program, or at its site as a whole. */
        public boolean isAt(UUID site, UUID program) {
            return programId == null ? site.equals(siteId) : program.equals(programId);
        }

        /** Whether it is held at that site, in a program of it or for all of the organization. */
        public boolean isWithin(UUID organization, @Nullable UUID site) {
            return siteId == null ? organization.equals(organizationId) : siteId.equals(site);
        }

        boolean leads(UUID organization, @Nullable UUID site) {
            return Role.of(role).filter(Role::leadsClinically).isPresent() && isWithin(organization, site);
        }

        /** Whether it lets its holder arrange that site: its programs, words and addresses, never its people. */
        boolean arranges(@Nullable UUID organization, @Nullable UUID site) {
            if (!role.equals("manager") && !role.equals("system-administrator")) return false;
            if (programId != null) return false;
            if (siteId != null) return siteId.equals(site);
            if (organizationId != null) return organizationId.equals(organization);
            return role.equals("system-administrator");
        }
    }
}
