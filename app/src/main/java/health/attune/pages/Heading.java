package health.attune.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose page this is: the name and pronouns that stay in sight on every page about one person, and the ways to the
 * other pages about them. Never a diagnosis.
 *
 * @param died whether the person has died, which every page says
 * @param banners what other modules say above the page: some on each of these, some on the first
 */
public record Heading(
        String name, @Nullable String pronouns, boolean died, List<Frame.Stop> stops, List<Fragment> banners) {}
