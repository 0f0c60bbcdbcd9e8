package health.attune.merges.web;

import health.attune.merges.Merge;
import health.attune.pages.forms.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why two records become one, or two again, as it is typed. */
public record MergeForm(@Nullable String reason) {
    static final MergeForm EMPTY = new MergeForm(null);

    private static final int LONGEST = 500;

    Merge.Order read(Typed typed, UUID personId, UUID otherId) {
        return new Merge.Order(personId, otherId, typed.needed("reason", reason, LONGEST));
    }
}
