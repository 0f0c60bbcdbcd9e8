package health.attune.groups.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as its page shows it.
 *
 * @param note null for whoever was not there
 * @param signed who signed it, and when
 * @param withdrawn by whom and why; null while it counts
 * @param others how many there are whom the reader no longer sees; null for none
 * @param history what was before, each with who changed it and when
 */
public record SessionView(
        String group,
        String groupHref,
        String href,
        String when,
        String lasted,
        String leaders,
        @Nullable String note,
        String signed,
        @Nullable String withdrawn,
        List<LineRow> lines,
        @Nullable String others,
        List<String> history,
        boolean changeable) {

    /** What stands of one member; {@code elsewhere} where their chart was changed since. */
    public record LineRow(
            String name, String came, @Nullable String words, boolean elsewhere) {}
}
