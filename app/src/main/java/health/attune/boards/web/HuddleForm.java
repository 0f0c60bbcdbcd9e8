package health.attune.boards.web;

import health.attune.boards.HuddleNote;
import health.attune.pages.forms.Typed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The note of a huddle, as it is typed.
 *
 * @param version the one that was on the page
 */
public record HuddleForm(@Nullable String words, @Nullable Integer version) {

    static HuddleForm of(HuddleNote note) {
        return new HuddleForm(note.words(), note.version());
    }

    String read(Typed typed) {
        return typed.needed("words", words, HuddleNote.LONGEST);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** The same words over what was saved meanwhile. */
    HuddleForm over(HuddleNote saved) {
        return new HuddleForm(words, saved.version());
    }

    Map<String, @Nullable String> texts() {
        var texts = new HashMap<String, @Nullable String>();
        texts.put("words", words);
        return texts;
    }
}
