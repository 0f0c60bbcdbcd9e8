package health.attune.access.passkeys;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.database.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The passkeys of accounts: made, used to prove who one is, and removed by their owners. */
@Component
public class Passkeys {
    private final PasskeyStore store;
    private final Ceremonies ceremonies;
    private final Credentials credentials;
    private final RelyingParty party;
    private final Happenings happenings;

    Passkeys(
            PasskeyStore store,
            Ceremonies ceremonies,
            Credentials credentials,
            RelyingParty party,
            Happenings happenings) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.credentials = credentials;
        this.party = party;
        this.happenings = happenings;
    }

    /** The oldest first. */
    public List<Passkey> of(UUID accountId) {
        return store.of(accountId);
    }

    public boolean has(UUID accountId) {
        return store.has(accountId);
    }

    /** Whether browsers make passkeys for the address we are reached by. */
    public boolean arePossible() {
        return party.hasName();
    }

    /** What the browser is to do to make a passkey for that owner. */
    public String offer(Owner owner, Ceremony ceremony) {
        var challenge = ceremonies.begin(ceremony);
        return Options.toMake(challenge, party.id(), owner, store.credentialIds(owner.accountId()));
    }

    /** Keeps what the browser made; false where it is not what was offered, too late, or known already. */
    public boolean keep(UUID accountId, Named made, Ceremony ceremony) {
        var data = credentials.registration(made.json()).orElse(null);
        if (data == null) return false;
        var challenge = Objects.requireNonNull(data.getCollectedClientData())
                .getChallenge()
                .getValue();
        if (!ceremonies.end(challenge, ceremony)) return false;
        return credentials
                .verify(data, party.expecting(challenge, ceremony), made.name())
                .filter(fresh -> store.insert(Ids.next(), accountId, fresh))
                .isPresent();
    }

    /** What the browser is to do so that whoever holds a passkey of any account proves it. */
    public String ask(Ceremony ceremony) {
        return Options.toSign(ceremonies.begin(ceremony), party.id(), List.of());
    }

    /** The same for the passkeys of one account. */
    public String ask(UUID accountId, Ceremony ceremony) {
        return Options.toSign(ceremonies.begin(ceremony), party.id(), store.credentialIds(accountId));
    }

    /** Whose passkey signed what was asked; empty where none did, or not as asked, or once more. */
    public Optional<UUID> prove(String json, Ceremony ceremony) {
        return credentials.authentication(json).flatMap(data -> prove(data, ceremony));
    }

    private Optional<UUID> prove(AuthenticationData data, Ceremony ceremony) {
        var challenge = Objects.requireNonNull(data.getCollectedClientData())
                .getChallenge()
                .getValue();
        if (!ceremonies.end(challenge, ceremony)) return Optional.empty();
        return store.byCredential(data.getCredentialId())
                .filter(kept -> belongs(data, kept, ceremony))
                .filter(kept -> isSigned(data, challenge, kept, ceremony))
                .map(PasskeyStore.Kept::accountId);
    }

    private boolean isSigned(AuthenticationData data, byte[] challenge, PasskeyStore.Kept kept, Ceremony ceremony) {
        try {
            credentials.verify(data, party.expecting(challenge, ceremony), kept);
        } catch (MaliciousCounterValueException e) {
            happenings.add(Happenings.Entry.own(kept.accountId(), Happened.PASSKEY_COPIED, "", ""));
            return false;
        } catch (WebAuthnException e) {
            return false;
        }
        var said = Objects.requireNonNull(data.getAuthenticatorData());
        return store.used(kept.id(), said.getSignCount(), said.isFlagBS());
    }

    /** Where nobody was named before, the passkey has to say whose it is; it has to say the same as we do. */
    private static boolean belongs(AuthenticationData data, PasskeyStore.Kept kept, Ceremony ceremony) {
        var handle = data.getUserHandle();
        return handle == null
                ? ceremony.purpose() == Ceremony.Purpose.PROOF
                : Arrays.equals(handle, Options.bytes(kept.accountId()));
    }

    /** The name of what was removed; empty where the account has no such passkey. */
    public Optional<String> remove(UUID accountId, UUID passkeyId) {
        return store.remove(accountId, passkeyId);
    }

    public void removeAll(UUID accountId) {
        store.removeAll(accountId);
    }

    /** What a browser made, and how its owner calls it. */
    public record Named(String json, String name) {}
}
