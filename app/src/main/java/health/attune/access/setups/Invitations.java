package health.attune.access.setups;

import health.attune.access.SetUpCode;
import health.attune.access.happenings.Happened;
import health.attune.access.happenings.Happenings;
import health.attune.access.signin.Token;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes with which somebody sets up an account; the database keeps their hashes only. A code for an account
 * that is in use opens nothing until its owner had time to stop it, or somebody else than who made it stands for it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Invitations {
    public static final Duration FOR_STAFF = Duration.ofDays(3);
    public static final Duration FOR_A_PERSON = Duration.ofDays(14);

    private final InvitationStore store;
    private final Happenings happenings;

    Invitations(InvitationStore store, Happenings happenings) {
        this.store = store;
        this.happenings = happenings;
    }

    /**
     * What is made.
     *
     * @param madeBy null for an operator at the machine, whose code works at once
     * @param bornOn what has to be typed together with the code; null where nothing has
     */
    public record Made(
            UUID accountId,
            Duration life,
            @Nullable UUID madeBy,
            @Nullable LocalDate bornOn) {}

    /** A new code for the account, of which its owner is told; an earlier one no longer works. */
    public SetUpCode make(Made made) {
        store.lock(made.accountId());
        store.end(made.accountId(), made.madeBy());
        var token = Token.toType();
        var kept = store.insert(made, token.hash());
        happenings.add(Happenings.Entry.by(made.madeBy(), made.accountId(), Happened.CODE_MADE, ""));
        return new SetUpCode(made.accountId(), token.inGroups(), kept.opensAt(), kept.expiresAt());
    }

    /** The code that is out for the account. */
    public Optional<Out> out(UUID accountId) {
        return store.out(accountId);
    }

    /** Somebody else than who made it, or the owner, stands for the code: from now on it works. */
    public boolean confirm(UUID accountId, UUID by) {
        if (!store.confirm(accountId, by)) return false;
        happenings.add(Happenings.Entry.by(by, accountId, Happened.CODE_CONFIRMED, ""));
        return true;
    }

    /** An operator at the machine stands for it. */
    public boolean confirm(UUID accountId) {
        if (!store.confirm(accountId, null)) return false;
        happenings.add(Happenings.Entry.by(null, accountId, Happened.CODE_CONFIRMED, ""));
        return true;
    }

    /** No code of the account works any more; its owner may do that as well as staff. */
    public void end(UUID accountId, UUID by) {
        if (store.end(accountId, by) == 0) return;
        var what = accountId.equals(by) ? Happened.CODE_STOPPED : Happened.CODE_ENDED;
        happenings.add(Happenings.Entry.by(by, accountId, what, ""));
    }

    /** As {@link #end(UUID, UUID)}, by an operator at the machine. */
    public void end(UUID accountId) {
        store.end(accountId, null);
    }

    /**
     * The account is about to open more: a code that would set it up anew was made by other rules, and works no more.
     * Whoever makes another one waits until this transaction ends.
     */
    public void endReset(UUID accountId, @Nullable UUID by) {
        store.lock(accountId);
        if (store.endReset(accountId, by) == 0) return;
        happenings.add(Happenings.Entry.by(by, accountId, Happened.CODE_ENDED, ""));
    }

    Optional<InvitationStore.Kept> find(String code) {
        return store.byHash(Token.typed(code).hash());
    }

    /** The same, for whoever judges what is typed with it. */
    Optional<InvitationStore.Kept> findLocked(String code) {
        return store.lockedByHash(Token.typed(code).hash());
    }

    /** Takes the code: true for the one request that does so first. */
    boolean use(String code) {
        return store.use(Token.typed(code).hash());
    }

    /** Another day of birth than the person's was typed with it; after a few the code is of no use any more. */
    void wrongDay(String code) {
        store.wrongDay(Token.typed(code).hash());
    }
}
