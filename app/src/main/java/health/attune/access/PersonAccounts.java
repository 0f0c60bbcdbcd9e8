package health.attune.access;

import health.attune.access.setups.Invitations;
import java.time.Instant;
import java.time.OffsetDateTime;
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
     * @param codeUntil until when a code works that was handed out and not used; null where none is out
     */
    public record State(boolean setUp, @Nullable Instant codeUntil) {}

    /** For those who may hand out a code; for all others the person is not there. */
    public State show(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        return jdbc.sql("""
                select a.password is not null as set_up,
                    (select max(i.expires_at) from access.invitation i where i.account_id = a.id
                        and i.used_at is null and i.ended_at is null and i.expires_at > now()) as code_until
                from access.account a where a.person_id = :person
                """)
                .param("person", personId)
                .query((row, number) ->
                        new State(row.getBoolean("set_up"), moment(row.getObject("code_until", OffsetDateTime.class))))
                .optional()
                .orElseGet(() -> new State(false, null));
    }

    /**
     * A code with which the person claims an account of their own. An earlier code no longer works; an account the
     * person has is kept and gets a new password with it.
     */
    public SetUpCode handOut(Principal who, UUID personId, String name) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        var account = store.personAccount(personId, name, who.id());
        return invitations.make(account, Invitations.FOR_A_PERSON, who.id());
    }

    /** The code that is out no longer works. */
    public void withdraw(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
        store.personAccount(personId).ifPresent(invitations::end);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
