package health.attune.alerts.web;

import gg.jte.Content;
import health.attune.pages.CrisisHelp;
import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one alert, in ready-to-print words.
 *
 * @param personHref the page of the person
 * @param answersHref all answers of that check-in; null for whoever may not read them
 * @param scores earlier scores of the same instrument; empty for whoever may not read them
 * @param step what is to be done next; null where the reader has nothing to do
 * @param awaited the next contact that nobody has recorded yet, for whoever may; null where there is none
 * @param done what was judged, planned and decided
 * @param colleagues whom it could be handed to; empty where it can't be
 * @param isOwner whether the reader has it
 */
public record AlertView(
        AlertRow row,
        int version,
        String personHref,
        @Nullable String answersHref,
        List<String> scores,
        Reach reach,
        @Nullable CrisisHelp crisis,
        Plan plan,
        @Nullable Step step,
        @Nullable FollowUpRow awaited,
        List<Fact> done,
        List<Option> colleagues,
        boolean isOwner,
        boolean mayAct,
        List<EventLine> events) {

    /**
     * How the person is reached.
     *
     * @param welcome what is welcome, in sentences
     * @param unwelcome what is not
     * @param words the person's own
     */
    public record Reach(
            @Nullable String phone,
            List<String> welcome,
            List<String> unwelcome,
            @Nullable String words) {}

    /** The safety plan in force; nothing is shown where there is none. */
    public record Plan(String href, @Nullable Content shown) {}

    /**
     * The next step.
     *
     * @param key of its word, {@code .told} of what it means
     * @param action where it is sent or begun
     * @param isForm whether a page of its own asks for more
     */
    public record Step(String key, String action, boolean isForm) {}

    /** One thing that was judged, planned or decided. */
    public record Fact(String label, String words) {}
}
