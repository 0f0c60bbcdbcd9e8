package health.attune.access.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What authenticators sign, read and verified. The user has to have been verified by the device each time; what the
 * device says of its own make is not asked for.
 */
@Component
public final class Credentials {
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    /** A new credential as a browser sent it; empty where it can't be read. */
    public Optional<RegistrationData> registration(String json) {
        try {
            return Optional.of(manager.parseRegistrationResponseJSON(json)).filter(Credentials::isWhole);
        } catch (RuntimeException e) { // whatever its readers throw at what a stranger sent
            return Optional.empty();
        }
    }

    /** A signature as a browser sent it; empty where it can't be read. */
    public Optional<AuthenticationData> authentication(String json) {
        try {
            return Optional.of(manager.parseAuthenticationResponseJSON(json)).filter(Credentials::isWhole);
        } catch (RuntimeException e) { // whatever its readers throw at what a stranger sent
            return Optional.empty();
        }
    }

    /** What is to be kept of it; empty where it is not what was asked for. */
    Optional<PasskeyStore.Fresh> verify(RegistrationData data, ServerProperty expected, String name) {
        try {
            manager.verify(data, new RegistrationParameters(expected, PARAMETERS, true, true));
        } catch (WebAuthnException e) {
            return Optional.empty();
        }
        var said = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(said.getAttestedCredentialData());
        return Optional.of(new PasskeyStore.Fresh(
                credential.getCredentialId(),
                keys.convert(credential),
                said.getSignCount(),
                said.isFlagBE(),
                said.isFlagBS(),
                name));
    }

    /** @throws VerificationException where it is not what was asked for */
    void verify(AuthenticationData data, ServerProperty expected, PasskeyStore.Kept kept) {
        manager.verify(data, new AuthenticationParameters(expected, record(kept), null, true, true));
    }

    private CredentialRecord record(PasskeyStore.Kept kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                kept.backupEligible(),
                kept.backedUp(),
                kept.signCount(),
                keys.convert(kept.publicKey()),
                null,
                null,
                null,
                null);
    }

    private static boolean isWhole(RegistrationData data) {
        return data.getAttestationObject() != null && data.getCollectedClientData() != null;
    }

    private static boolean isWhole(AuthenticationData data) {
        return data.getCollectedClientData() != null && data.getAuthenticatorData() != null;
    }
}
