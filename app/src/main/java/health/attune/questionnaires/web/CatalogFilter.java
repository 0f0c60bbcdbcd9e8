package health.attune.questionnaires.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the catalogue is asked for.
 *
 * @param state {@code on} or {@code off}; anything else is both
 */
public record CatalogFilter(
        @Nullable String sought, @Nullable String state) {
    private static final int LONGEST = 100;

    public String typed() {
        return Objects.requireNonNullElse(sought, "");
    }

    public boolean asksForAll() {
        return typed().isBlank() && !"on".equals(state) && !"off".equals(state);
    }

    boolean finds(CatalogRow row) {
        if ("on".equals(state) && row.state().equals("off")) return false;
        if ("off".equals(state) && row.state().equals("on")) return false;
        var text = plain(row.sought());
        var typed = typed().substring(0, Math.min(LONGEST, typed().length()));
        return Arrays.stream(plain(typed).split("\\s+", -1)).allMatch(text::contains);
    }

    /** Small letters without accents, so that "depresion" finds "Depresión". */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
