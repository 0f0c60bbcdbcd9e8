package health.attune.reviews.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation with where it stands, ready to print.
 *
 * @param href where the next step is taken; null where the reader takes none
 * @param words what was suggested; empty where the kind says it all
 * @param stands where it stands, and with whom
 * @param next who has to do what, and by when; null where it is closed
 * @param late whether that is overdue
 * @param age since when it is open; null where it is closed
 * @param steps what happened to it, each in a sentence
 */
public record LoopRow(
        @Nullable String href,
        String kind,
        String words,
        String stands,
        @Nullable String next,
        boolean late,
        @Nullable String age,
        List<String> steps) {

    LoopRow withoutLink() {
        return new LoopRow(null, kind, words, stands, next, late, age, steps);
    }
}
