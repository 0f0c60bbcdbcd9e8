package health.attune.access.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of an account: offered, confirmed with a first code, then asked for at each sign-in. */
@Component
@Transactional
public class SecondFactors {
    private static final int SECRET_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final SecondFactorStore store;
    private final SecretBox box;
    private final Clock clock;

    SecondFactors(SecondFactorStore store, SecretBox box, Clock clock) {
        this.store = store;
        this.box = box;
        this.clock = clock;
    }

    /** Makes a new secret to be confirmed; one that is confirmed already stays as it is. */
    public void offer(UUID accountId) {
        store.offer(accountId, box.seal(fresh(), accountId));
    }

    private byte[] fresh() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The secret that waits to be confirmed; a confirmed one is never shown again. */
    public Optional<Offer> offered(UUID accountId, String login) {
        return store.of(accountId)
                .filter(kept -> !kept.confirmed())
                .map(kept -> offer(box.open(kept.secret(), accountId), login));
    }

    private static Offer offer(byte[] secret, String login) {
        var key = new Base32().encodeToString(secret);
        return new Offer(key.replaceAll("(.{4})(?!$)", "$1 "), QrPicture.of(address(key, login)));
    }

    /** A new secret that nothing keeps yet, sealed: it belongs to the one who is shown it, not to the account. */
    public String own(UUID accountId) {
        return Base64.getEncoder().encodeToString(box.seal(fresh(), accountId));
    }

    /** Such a secret, as its owner sees it. */
    public Offer show(UUID accountId, String login, String sealed) {
        return offer(box.open(Base64.getDecoder().decode(sealed), accountId), login);
    }

    /** Such a secret with the first code of it. */
    public record First(String sealed, String code) {}

    /**
     * The first code of such a secret is right, and it becomes the account's second factor; false also where the
     * account has a second factor or a passkey by now.
     *
     * @param allowed asked while nobody else can change the account
     */
    public boolean begin(UUID accountId, First first, BooleanSupplier allowed) {
        var secret = Base64.getDecoder().decode(first.sealed());
        var step = Totp.step(box.open(secret, accountId), first.code(), clock.instant());
        if (step.isEmpty()) return false;
        store.lock(accountId);
        return allowed.getAsBoolean() && store.begin(accountId, secret, step.getAsLong());
    }

    /** The first code is right: from now on one is asked for at each sign-in. */
    public boolean confirm(UUID accountId, String code) {
        if (!take(store.of(accountId), accountId, code)) return false;
        store.confirm(accountId);
        return true;
    }

    /** Whether the code is right now; taken once, the same code is wrong, and so is one of a secret only offered. */
    public boolean take(UUID accountId, String code) {
        return take(store.of(accountId).filter(SecondFactorStore.Kept::confirmed), accountId, code);
    }

    private boolean take(Optional<SecondFactorStore.Kept> kept, UUID accountId, String code) {
        return kept.map(found -> Totp.step(box.open(found.secret(), accountId), code, clock.instant()))
                .filter(step -> step.isPresent() && store.take(accountId, step.getAsLong()))
                .isPresent();
    }

    public void remove(UUID accountId) {
        store.remove(accountId);
    }

    private static String address(String key, String login) {
        var label = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Attune:" + label + "?secret=" + key + "&issuer=Attune&algorithm=SHA1&digits=6&period=30";
    }
}
