package health.attune.relapseplans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All for whom the same is to be done, ready to print. */
public record PartView(String word, String title, List<LineRow> rows) {

    /** Somebody of it. */
    public record LineRow(
            String href, String name, @Nullable String pronouns, String program, String said) {}
}
