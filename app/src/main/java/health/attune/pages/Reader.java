package health.attune.pages;

import org.jspecify.annotations.Nullable;

/** Who reads the page of the present request; told by the module that knows who is signed in. */
public interface Reader {
    Reader NOBODY = new Reader() {};

    /** The signed-in reader; null when nobody is. */
    default Frame.@Nullable Viewer viewer(Words words) {
        return null;
    }

    /** Crisis help of the reader's own site, else the national line. */
    default CrisisHelp crisisHelp(Words words) {
        return new CrisisHelp(words.say("pages.crisis"), "988", "988");
    }
}
