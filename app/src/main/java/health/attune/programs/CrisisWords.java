package health.attune.programs;

import health.attune.pages.CrisisHelp;
import java.util.Map;
import java.util.Set;

/** What a site says to somebody in a crisis; no site is without it in any language of the pages. */
public record CrisisWords(Map<String, CrisisHelp> help) {
    public static final Set<String> LANGUAGES = Set.of("en", "es");

    public CrisisWords {
        if (!help.keySet().containsAll(LANGUAGES))
            throw new IllegalArgumentException("Crisis help is needed in each of " + LANGUAGES + ".");
        help = Map.copyOf(help);
    }
}
