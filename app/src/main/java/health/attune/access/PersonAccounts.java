package health.attune.access;

import health.attune.access.setups.Invitations;
import health.attune.access.setups.Out;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of persons. A code opens all of a record to whoever types it, so it is handed out only by those who
 * write a person's consents, which is the care team: never by a desk that knows no more than the contact details.
 */
@Component
@Transactional
public class PersonAccounts {
    private static final String SUBJECT = "account";

    private final JdbcClient jdbc;
    private final AccountStore store;
    private final Access access;
    private final Invitations invitations;

    PersonAccounts(JdbcClient jdbc, AccountStore store, Access access, Invitations invitations) {
        this.jdbc = jdbc;
        this.store = store;
        this.access = access;
        this.invitations = invitations;
    }

    /**
     * How far it is with a person's account.
     *
     * @param setUp whether they have chosen a password
     * @param code the code that was handed out and not used; null where none is out
     */
    public record State(boolean setUp, @Nullable Code code) {

        public @Nullable Instant codeUntil() {
            return code == null ? null : code.expiresAt();
        }
    }

    /**
     * A code that is out.
     *
     * @param by who handed it out
     * @param opensAt when it begins to work; null where it works already
     * @param forReader whether the reader may open it at once, as a second one who has seen the person
     */
    public record Code(@Nullable String by, @Nullable Instant opensAt, boolean forReader, Instant expiresAt) {

        static Code of(Out out, Principal who) {
            var opens = out.works() ? null : out.opensAt();
            return new Code(out.by(), opens, out.isForOther(who.id()), out.expiresAt());
        }
    }

    /**
     * Whom a code is for.
     *
     * @param name as the account greets them
     * @param bornOn the day they have to type with it; null while unknown
     */
    public record Claimant(
            UUID personId, String name, @Nullable LocalDate bornOn) {}

    /** For those who may hand out a code; for all others the person is not there. */
    public State show(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        boolean setUp = jdbc.sql("select exists (select 1 from access.account"
                        + " where person_id = :person and password is not null)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
        return new State(
                setUp,
                store.personAccount(personId)
                        .flatMap(invitations::out)
                        .map(out -> Code.of(out, who))
                        .orElse(null));
    }

    /**
     * A code with which the person claims an account of their own. An earlier code no longer works; an account the
     * person has is kept and gets a new password with it, once its owner had time to stop it.
     */
    public SetUpCode handOut(Principal who, Claimant claimant) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, claimant.personId(), SUBJECT);
        var account = store.personAccount(claimant.personId(), claimant.name(), who.id());
        return invitations.make(new Invitations.Made(account, Invitations.FOR_A_PERSON, who.id(), claimant.bornOn()));
    }

    /** A second one of the care team has seen the person: the code works at once. */
    public void confirm(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        store.personAccount(personId).ifPresent(account -> invitations.confirm(account, who.id()));
    }

    /** The code that is out no longer works. */
    public void withdraw(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        store.personAccount(personId).ifPresent(account -> invitations.end(account, who.id()));
    }
}
