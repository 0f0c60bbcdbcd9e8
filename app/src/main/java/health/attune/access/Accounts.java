package health.attune.access;

import health.attune.access.passwords.Passwords;
import health.attune.access.signin.Invitations;
import health.attune.access.signin.Login;
import health.attune.pages.NotThere;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of staff and persons, as other modules need them: names, roles, and how an account begins. */
@Component
public class Accounts {
    private final AccountStore store;
    private final Access access;
    private final Invitations invitations;
    private final Passwords passwords;

    Accounts(AccountStore store, Access access, Invitations invitations, Passwords passwords) {
        this.store = store;
        this.access = access;
        this.invitations = invitations;
        this.passwords = passwords;
    }

    /** The account as a principal; empty when it is unknown or not active now. */
    public Optional<Principal> principal(UUID accountId) {
        return store.activePrincipal(accountId);
    }

    /** How the member of staff is named, active or not. */
    public String staffName(UUID accountId) {
        return store.staffNames(Set.of(accountId)).values().stream().findFirst().orElseThrow(NotThere::new);
    }

    /** The names of members of staff, active or not, by account; an id that is nobody's is left out. */
    public Map<UUID, String> staffNames(Collection<UUID> accountIds) {
        return store.staffNames(accountIds);
    }

    /** The roles that count for the account at this moment; none once it is no longer active. */
    public Set<Role> rolesOf(UUID accountId) {
        return store.rolesNow(accountId);
    }

    /** An account for a member of staff, without a password yet; the login must not be taken. */
    @Transactional
    public UUID createStaffAccount(String login, String name, @Nullable UUID createdBy) {
        return store.createStaff(Login.of(login), name, createdBy);
    }

    /** The role counts for the account as its dates say; returns the grant's id. */
    @Transactional
    public UUID grant(UUID accountId, Grant grant, @Nullable UUID grantedBy) {
        return store.grant(accountId, grant, grantedBy);
    }

    /**
     * A code with which the person claims an account of their own; made by somebody who may change their contact
     * details. An earlier code no longer works; an account the person has is kept and gets a new password with it.
     */
    @Transactional
    public SetUpCode createPersonAccount(Principal who, UUID personId, String name) {
        access.require(who, Verb.WRITE, DataClass.CONTACT_DETAILS, personId, "account");
        var account = store.personAccount(personId).orElseGet(() -> store.createPerson(personId, name, who.id()));
        return invitations.make(account, Invitations.FOR_A_PERSON, who.id());
    }

    /** Sets login and password of an account at once, for networks that are made and not lived in, such as the demo. */
    @Transactional
    public void openDirectly(UUID accountId, String login, String password) {
        store.chooseLogin(accountId, Login.of(login));
        passwords.set(accountId, password);
    }
}
