package health.attune.access.canaries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Words, numbers and secrets that nobody else writes: where one is found, it came from here. */
final class Canaries {
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz";
    private final Random random = new Random();
    private final Map<String, String> kinds = new LinkedHashMap<>();

    /** A word of its own, such as a name or a note. */
    String word(String kind) {
        var word = new StringBuilder("Zq");
        for (int i = 0; i < 12; i++) word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return planted(kind, word.toString());
    }

    String phone() {
        return planted("phone", "555" + (1_000_000 + random.nextInt(8_999_999)));
    }

    String mail() {
        return word("mail").toLowerCase(java.util.Locale.ROOT) + "@attune.test";
    }

    /** What the service itself made: a code, the secret of a link. */
    String planted(String kind, String secret) {
        kinds.put(secret, kind);
        return secret;
    }

    int count() {
        return kinds.size();
    }

    Set<String> kinds() {
        return Set.copyOf(kinds.values());
    }

    /** The kinds of all that are found in the text, apart from those that may be there. */
    List<String> in(String text, Set<String> allowed) {
        var small = text.toLowerCase(java.util.Locale.ROOT);
        return kinds.entrySet().stream()
                .filter(one -> small.contains(one.getKey().toLowerCase(java.util.Locale.ROOT)))
                .filter(one -> !allowed.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<String> in(String text) {
        return in(text, Set.of());
    }

    /** Which of them stand in the text. */
    Set<String> sentIn(String text) {
        var found = new java.util.HashSet<String>();
        kinds.forEach((secret, kind) -> {
            if (text.contains(secret) && !kind.equals("password")) found.add(secret);
        });
        return found;
    }
}
