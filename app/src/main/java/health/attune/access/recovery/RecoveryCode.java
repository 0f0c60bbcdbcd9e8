package health.attune.access.recovery;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code of 16 signs in four groups: the first finds it, the other three (60 random bits) are the secret, which is
 * hashed as a password is.
 */
record RecoveryCode(String selector, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SELECTOR = 4;
    private static final int WHOLE = 16;

    static RecoveryCode random() {
        var text = new StringBuilder();
        for (int i = 0; i < WHOLE; i++) text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return of(text.toString());
    }

    /** A code however it was typed: in groups or not, in small letters, with O for 0 and I or L for 1. */
    static Optional<RecoveryCode> typed(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return text.length() == WHOLE ? Optional.of(of(text)) : Optional.empty();
    }

    String inGroups() {
        return (selector + secret).replaceAll("(.{4})(?!$)", "$1-");
    }

    private static RecoveryCode of(String text) {
        return new RecoveryCode(text.substring(0, SELECTOR), text.substring(SELECTOR));
    }
}
