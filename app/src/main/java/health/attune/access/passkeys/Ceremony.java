package health.attune.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * One time that a browser asks a passkey to sign.
 *
 * @param holder the browser or session that asked, by a secret or key of its own: nobody else's answer is taken
 * @param request the one it asks or answers in
 */
public record Ceremony(Purpose purpose, String holder, HttpServletRequest request) {

    /** What the signature is for; one made for another purpose is not taken. */
    public enum Purpose {
        SIGN_IN,
        REGISTRATION,
        PROOF;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
