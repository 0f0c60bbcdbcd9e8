package health.attune.pages;

import org.jspecify.annotations.Nullable;

/** Who reads the page of the present request; told by the module that knows who is signed in. */
public interface Reader {
    Reader NOBODY = new Reader() {};

    /** The signed-in reader; null when nobody is. */
    default Frame.@Nullable Viewer viewer(Words words) {
        return null;
    }

    /** The reader chose to be met in that language, from now on. */
    default void choose(String language) {}

    /** Whether the page of that address would open for the reader: the navigation leads nowhere else. */
    default boolean mayOpen(String address) {
        return false;
    }
}
