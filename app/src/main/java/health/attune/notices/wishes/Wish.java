package health.attune.notices.wishes;

import health.attune.notices.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told of a kind of notice.
 *
 * @param by the way they prefer for what is routine; null for the usual one
 */
public record Wish(When when, @Nullable Channel by) {
    /** As it is for everybody who said nothing. */
    public static final Wish USUAL = new Wish(When.AT_ONCE, null);

    /** When they want to be told. */
    public enum When {
        AT_ONCE,
        /** It stands inside, and is counted by the summary of the day. */
        SUMMARY,
        NEVER;

        static When of(String word) {
            return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        public String word() {
            return name().replace('_', '-').toLowerCase(Locale.ROOT);
        }
    }

    public boolean isAtOnce() {
        return when == When.AT_ONCE;
    }

    /** The one way of those by which something routine goes: the preferred one where it is still open. */
    public List<Channel> among(Collection<Channel> open) {
        SortedSet<Channel> inOrder = new TreeSet<>(open);
        if (by != null && inOrder.contains(by)) return List.of(by);
        return inOrder.stream().limit(1).toList();
    }
}
