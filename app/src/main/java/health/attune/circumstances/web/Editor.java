package health.attune.circumstances.web;

import health.attune.circumstances.Kind;
import health.attune.pages.Faults;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields to tell something of a life in.
 *
 * @param action where they are sent
 * @param back the list
 * @param withdrawal where it is withdrawn; null for what is told for the first time
 */
public record Editor(
        String action, String back, boolean isOwn, @Nullable String withdrawal, CircumstanceForm form, Faults faults) {

    /** What weighs, or what turns a life. */
    public List<Option> kinds(boolean adversity) {
        return Option.of(
                Arrays.stream(Kind.values())
                        .filter(kind -> kind.isAdversity() == adversity)
                        .map(Kind::word)
                        .toList(),
                "circumstances.kind.",
                words());
    }

    public List<Option> months() {
        return Arrays.stream(Month.values())
                .map(month -> new Option(
                        String.valueOf(month.getValue()),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, words().locale())))
                .toList();
    }

    private Words words() {
        return faults.words();
    }
}
