package health.attune.relapseplans.web;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.relapseplans.RelapsePlan;
import health.attune.relapseplans.RelapsePlans;
import health.attune.relapseplans.RelapsePlans.Standing;
import health.attune.relapseplans.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands in one episode, ready to print.
 *
 * @param episode its id, for the forms
 * @param said how it stands, in a sentence
 * @param contacts until when and by when they meet; null in treatment
 * @param plan null while none was written
 * @param written when and by whom; null while none was
 * @param turns how it went back and forth, the newest first
 * @param mayUndoBegin whether it was begun by hand and nothing happened since
 * @param mayTakeBack whether the reader may say that it did not come back
 * @param mayWrite whether the reader may change any of it
 */
public record StandingView(
        String episode,
        String program,
        String said,
        @Nullable String contacts,
        @Nullable RelapsePlan plan,
        @Nullable String written,
        List<String> turns,
        boolean isPreventing,
        boolean mayUndoBegin,
        boolean mayTakeBack,
        boolean mayWrite) {

    static StandingView of(Standing standing, Principal reader, boolean mayWrite, Words words) {
        boolean mayTakeBack = mayWrite && RelapsePlans.mayTakeBack(reader, standing);
        var plan = standing.plan();
        var zone = standing.open().zone();
        return new StandingView(
                standing.episodeId().toString(),
                standing.program(),
                said(standing, words),
                standing.isPreventing() ? contacts(standing, words) : null,
                plan,
                plan == null ? null : PlanWords.written(plan, zone, words),
                standing.turns().stream()
                        .map(turn -> PlanWords.turned(turn, zone, words))
                        .toList(),
                standing.isPreventing(),
                mayWrite && standing.isJustBegun(),
                mayTakeBack,
                mayWrite);
    }

    /** Whether a plan waits to be put into use. */
    public boolean mayBegin() {
        return mayWrite && plan != null && !isPreventing;
    }

    private static String said(Standing standing, Words words) {
        Turn last = standing.last();
        if (last != null && last.isPreventing())
            return words.say(
                    "relapseplans.stands.prevention",
                    PlanWords.day(last, standing.open().zone(), words));
        var held = standing.heldSince();
        if (held != null) return words.say("relapseplans.stands.held", words.day(held));
        return last == null || !last.isRelapse()
                ? words.say("relapseplans.stands.treatment")
                : words.say(
                        "relapseplans.stands.relapsed",
                        PlanWords.day(last, standing.open().zone(), words));
    }

    private static String contacts(Standing standing, Words words) {
        var plan = standing.plan();
        var by = standing.contactBy();
        if (plan == null) return "";
        return by == null
                ? words.say("relapseplans.contacts.over", words.day(plan.contactsUntil()))
                : words.say("relapseplans.contacts", words.day(by), words.day(plan.contactsUntil()));
    }
}
