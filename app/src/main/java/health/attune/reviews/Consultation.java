package health.attune.reviews;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a consultant says to a review, which ends with it.
 *
 * @param id given out with the form, so that sending it twice consults once
 * @param minutes that it took; null where nobody counted
 */
public record Consultation(UUID id, String words, @Nullable Integer minutes) {
    public static final int MOST_WORDS = 4000;
    public static final int MOST_MINUTES = 240;
}
