package health.attune.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A secret that is given away once and kept as a hash; long enough that a plain hash is enough. */
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TYPED = 20;
    private static final int KEPT = 40;

    /** 100 random bits in signs that are not mistaken for one another when read aloud or copied by hand. */
    public static Token toType() {
        return random(TYPED);
    }

    /** 200 random bits for a cookie. */
    public static Token toKeep() {
        return random(KEPT);
    }

    /** A token as somebody typed it: in groups or not, in small letters, with O for 0 and I or L for 1. */
    public static Token typed(String text) {
        return new Token(text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", ""));
    }

    boolean isKept() {
        return text.length() == KEPT && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    public String inGroups() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static Token random(int length) {
        return new Token(IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(SIGNS.charAt(RANDOM.nextInt(SIGNS.length()))))
                .collect(Collectors.joining()));
    }
}
