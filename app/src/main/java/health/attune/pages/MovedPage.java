package health.attune.pages;

import java.util.Optional;

/** Where a page is that is no longer where it was: asked when nothing is there for the reader. */
@FunctionalInterface
public interface MovedPage {

    /** The address now; empty where it is not there at all, or not for the reader. */
    Optional<String> now(String path);
}
