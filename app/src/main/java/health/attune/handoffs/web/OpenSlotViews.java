package health.attune.handoffs.web;

import health.attune.access.Principal;
import health.attune.handoffs.OpenSlot;
import health.attune.handoffs.OpenSlots;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.programs.Programs;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OpenSlotViews {
    private final OpenSlots slots;
    private final Programs programs;

    OpenSlotViews(OpenSlots slots, Programs programs) {
        this.slots = slots;
        this.programs = programs;
    }

    OpenSlotView of(Principal who, Words words) {
        return new OpenSlotView(
                slots.own(who).entrySet().stream()
                        .map(one -> new OpenSlotView.Kept(
                                when(one.getKey(), words),
                                one.getValue()
                                        ? null
                                        : "/handoffs/slots/" + one.getKey().id()))
                        .toList(),
                slots.programsOf(who).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                slots.figures(who).stream()
                        .filter(one -> one.kept() > 0 || one.offered() > 0)
                        .map(one -> new OpenSlotView.Figure(name(who, one.programId()), told(one, words)))
                        .toList());
    }

    String when(OpenSlot slot, Words words) {
        return words.say("handoffs.slot.when", words.moment(slot.startsAt(), zone(slot.programId())), slot.minutes());
    }

    ZoneId zone(UUID programId) {
        return programs.site(programs.program(programId).siteId()).zone();
    }

    private String name(Principal who, UUID programId) {
        return programs.nameFor(who, programs.program(programId));
    }

    private static List<String> told(OpenSlots.Figures figures, Words words) {
        var told = new ArrayList<String>();
        if (figures.kept() > 0)
            told.add(words.say(
                    "handoffs.figure.slots", figures.used(), figures.kept(), figures.kept() - figures.used()));
        if (figures.offered() > 0) {
            told.add(words.say("handoffs.figure.open", figures.inSlot(), figures.offered()));
            told.add(words.say("handoffs.figure.same-day", figures.sameDay(), figures.accepted(), figures.forToday()));
        }
        return told;
    }
}
