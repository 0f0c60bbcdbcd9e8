package health.attune.breakglass.web;

import health.attune.breakglass.BreakGlass.Why;
import health.attune.pages.forms.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a record is opened, and why the person is not told where they are not. */
public record WhyForm(
        @Nullable String reason,
        @Nullable String words,
        @Nullable String withheld) {
    static final WhyForm EMPTY = new WhyForm(null, null, null);
    private static final int LONGEST = 2000;
    private static final int LONGEST_WITHHELD = 1000;
    private static final int SHORTEST = 10;

    Why read(Typed typed, List<String> reasons) {
        if (reason == null || !reasons.contains(reason)) typed.faults().add("reason", "pages.fault.choice");
        var told = typed.needed("words", words, LONGEST);
        if (!told.isEmpty() && told.length() < SHORTEST)
            typed.faults().add("words", "breakglass.fault.short", SHORTEST);
        return new Why(String.valueOf(reason), told, typed.text("withheld", withheld, LONGEST_WITHHELD));
    }

    public String wordsTyped() {
        return words == null ? "" : words;
    }

    public String withheldTyped() {
        return withheld == null ? "" : withheld;
    }

    public boolean is(String word) {
        return word.equals(reason);
    }
}
