package health.attune.people;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * How a person is called: the name on their papers, and the one they go by where it is another.
 *
 * @param given may be empty for somebody who has one name only
 * @param family both surnames where there are two
 */
public record FullName(
        String given, String family, @Nullable String preferred) {

    public FullName {
        if (given.isBlank() && family.isBlank()) throw new IllegalArgumentException("A person has a name.");
    }

    public static FullName of(String given, String family) {
        return new FullName(given, family, null);
    }

    /** The name on their papers. */
    public String legal() {
        return (given + " " + family).strip();
    }

    /** The name to show: the preferred one, with the family name unless it is part of it. */
    public String shown() {
        if (preferred == null) return legal();
        var inPreferred = new HashSet<>(NameKey.words(NameKey.of(preferred)));
        return inPreferred.containsAll(NameKey.words(NameKey.of(family))) ? preferred : preferred + " " + family;
    }

    String key() {
        return NameKey.of(given, family);
    }

    @Nullable
    String preferredKey() {
        var key = preferred == null ? "" : NameKey.of(preferred);
        return key.isEmpty() ? null : key;
    }
}
