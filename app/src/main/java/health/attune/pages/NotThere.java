package health.attune.pages;

import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Not there, or not for this reader: the two look alike, so that nobody learns that a person exists. */
public final class NotThere extends Refusal {

    public NotThere() {
        super(HttpStatus.NOT_FOUND, "pages.error.404");
    }

    /** Where a page is that is no longer where it was: asked when nothing is there for the reader. */
    @FunctionalInterface
    public interface Forwarding {

        /** The address now; empty where it is not there at all, or not for the reader. */
        Optional<String> now(String path);
    }
}
