package health.attune.access.passwords;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are taken: long ones, of any signs, that nobody would try first. Rules about kinds of signs are
 * left out on purpose. Source: NIST SP 800-63B-4, section 3.1.1.2 (15 alone, 8 with a second factor, at least 64
 * allowed, a list of refused ones, no composition rules), 2025.
 */
public final class PasswordRule {
    public static final int LEAST_ALONE = 15;
    public static final int LEAST_WITH_SECOND_FACTOR = 8;
    public static final int MOST = 128;
    private static final int SHORTEST_NAME = 4;

    private PasswordRule() {}

    /** What keeps a password from being taken. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        WELL_KNOWN,
        HOLDS_NAME;

        public String key() {
            return "access.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whose password it is to be: what others know of them and would try. */
    public record Owner(String login, String name) {}

    /** What is wrong with it; empty when it is good, so long as the second factor is there if it is a short one. */
    public static Optional<Weakness> weaknessOf(String password, Owner owner, int least) {
        var normal = Passwords.normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < least) return Optional.of(Weakness.TOO_SHORT);
        if (length > MOST) return Optional.of(Weakness.TOO_LONG);
        if (holdsName(normal, owner)) return Optional.of(Weakness.HOLDS_NAME);
        return WellKnown.isGuessable(normal) ? Optional.of(Weakness.WELL_KNOWN) : Optional.empty();
    }

    static boolean isShort(String password) {
        var normal = Passwords.normal(password);
        return normal.codePointCount(0, normal.length()) < LEAST_ALONE;
    }

    private static boolean holdsName(String password, Owner owner) {
        var folded = folded(password);
        var login = folded(owner.login());
        return Arrays.stream((login + " " + login.replaceAll("@.*", "") + " " + folded(owner.name())).split("\\s+", -1))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .anyMatch(folded::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
