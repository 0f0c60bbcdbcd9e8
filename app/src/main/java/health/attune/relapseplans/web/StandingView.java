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
 * @param contact where a contact is recorded
 * @param said how it stands, in a sentence
 * @param contacts until when and by when they meet; null in treatment
 * @param plan null while none was written
 * @param written when and by whom; null while none was
 * @param turns how it went back and forth, the newest first
 * @param mayUndoBegin whether it was begun by hand and nothing happened since
 * @param mayTakeBack whether the reader may say that it did not come back
 * @param mayWrite whether the reader may change any of it
 * @param isToSpeak whether the reader is to speak with the person: it came back, and nobody has since
 */
public record StandingView(
        String episode,
        String contact,
        String program,
        String said,
        @Nullable String contacts,
        @Nullable RelapsePlan plan,
        @Nullable String written,
        List<String> turns,
        boolean isPreventing,
        boolean mayUndoBegin,
        boolean mayTakeBack,
        boolean mayWrite,
        boolean isToSpeak) {

    static StandingView of(Standing standing, Principal reader, boolean mayWrite, Words words) {
        boolean mayTakeBack = mayWrite && RelapsePlans.mayTakeBack(reader, standing);
        var plan = standing.plan();
        var said = PlanWords.of(reader, standing.open().zone(), words);
        return new StandingView(
                standing.episodeId().toString(),
                "/people/" + standing.open().episode().personId() + "/contacts/new",
                standing.program(),
                said(standing, said),
                standing.isPreventing() ? contacts(standing, said) : null,
                plan,
                plan == null ? null : said.written(plan),
                standing.turns().stream().map(said::turned).toList(),
                standing.isPreventing(),
                mayWrite && standing.isJustBegun(),
                mayTakeBack,
                mayWrite,
                mayWrite && reader.isStaff() && standing.isUnmetRelapse());
    }

    /** Whether a plan waits to be put into use. */
    public boolean mayBegin() {
        return mayWrite && plan != null && !isPreventing;
    }

    private static String said(Standing standing, PlanWords said) {
        Turn last = standing.last();
        if (last != null && last.isPreventing()) return said.say("relapseplans.stands.prevention", said.day(last.at()));
        var held = standing.heldSince();
        if (held != null) return said.say("relapseplans.stands.held", said.day(held));
        return last == null || !last.isRelapse()
                ? said.say("relapseplans.stands.treatment")
                : said.say("relapseplans.stands.relapsed", said.day(last.at()));
    }

    private static String contacts(Standing standing, PlanWords said) {
        var plan = standing.plan();
        var by = standing.contactBy();
        if (plan == null) return "";
        var until = said.day(plan.contactsUntil());
        return by == null
                ? said.say("relapseplans.contacts.over", until)
                : said.say("relapseplans.contacts", said.day(by), until);
    }
}
