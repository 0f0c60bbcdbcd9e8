package health.attune.access.passwords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords that are tried first: well-known ones, also dressed up or doubled, runs of keys, and repetitions. */
final class WellKnown {
    private static final Set<String> WORDS = words(read("/access/well-known-passwords.txt"));
    /** The 30,000 most frequent of stolen passwords, as the zxcvbn library (MIT licence) ships them. */
    private static final Set<String> STOLEN = words(read("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt"));

    private static final int LONGEST_CHAIN = 3;
    private static final int FEWEST_DIFFERENT_SIGNS = 5;
    private static final double MOSTLY = 0.75;
    private static final List<String> ROWS = List.of(
            "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv");
    private static final String DRESSED = "0134578@$!|";
    private static final String PLAIN = "oleastbasil";

    private WellKnown() {}

    static boolean isGuessable(String password) {
        var small = password.toLowerCase(Locale.ROOT);
        var stem = small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        var candidates = Stream.of(small, small.replaceAll("[^\\p{L}]+", ""), undressed(stem), undressed(small));
        return isRepetition(small) || isRun(small) || candidates.anyMatch(WellKnown::isKnown);
    }

    /** A stolen password, a well-known word, or a few of these words in a row. */
    private static boolean isKnown(String text) {
        return !text.isEmpty() && (STOLEN.contains(text) || isChain(text, LONGEST_CHAIN));
    }

    private static boolean isChain(String text, int most) {
        if (WORDS.contains(text)) return true;
        if (most == 1) return false;
        for (int end = 3; end < text.length(); end++)
            if (WORDS.contains(text.substring(0, end)) && isChain(text.substring(end), most - 1)) return true;
        return false;
    }

    private static boolean isRepetition(String text) {
        if (text.codePoints().distinct().count() < FEWEST_DIFFERENT_SIGNS) return true;
        for (int unit = 1; unit * 3 <= text.length(); unit++)
            if (text.substring(0, unit).repeat(text.length() / unit + 1).startsWith(text)) return true;
        return false;
    }

    /** Mostly steps to the neighbor in the alphabet or on the keyboard, in either direction. */
    private static boolean isRun(String text) {
        long steps = 0;
        for (int i = 1; i < text.length(); i++) {
            var pair = text.substring(i - 1, i + 1);
            var back = new StringBuilder(pair).reverse().toString();
            if (ROWS.stream().anyMatch(row -> row.contains(pair) || row.contains(back))) steps++;
        }
        return steps >= MOSTLY * (text.length() - 1);
    }

    private static String undressed(String text) {
        var plain = new StringBuilder();
        for (char sign : text.toCharArray()) {
            int at = DRESSED.indexOf(sign);
            plain.append(at < 0 ? sign : PLAIN.charAt(at));
        }
        return plain.toString();
    }

    private static Set<String> words(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String read(String file) {
        try (var in = WellKnown.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
