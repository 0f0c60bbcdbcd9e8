package health.attune.access.stepup;

import org.jspecify.annotations.Nullable;

/**
 * By what the owner of an account can prove who they are.
 *
 * @param login what they sign in with
 * @param codes whether a code from their phone goes with the password
 * @param passkey what the browser is to do with a passkey of theirs; null where they have none
 */
public record Means(String login, boolean codes, @Nullable String passkey) {

    /** Whether the password alone is no proof for this account. */
    public boolean askForMore() {
        return codes || passkey != null;
    }
}
