package health.attune.handovers.web;

import health.attune.handovers.Handover;
import health.attune.handovers.Handover.Kind;
import health.attune.handovers.Handovers.Told;
import health.attune.handovers.Line;
import health.attune.handovers.Line.Day;
import health.attune.handovers.Lines.LineStep;
import health.attune.handovers.Successors.Offered;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says hand-overs for one reader. */
record HandoverWords(Words words, LocalDate today) {

    HandoverView view(Told told) {
        var handover = told.handover();
        var progress = told.progress();
        int open = progress.all() - progress.followed();
        return new HandoverView(
                "/handovers/" + handover.id(),
                handover.worker(),
                words.say("handovers.kind." + handover.kind().word()),
                when(handover),
                words.say("handovers.introduced", progress.introduced(), progress.all()),
                words.say("handovers.goodbyes", progress.goodbyes(), progress.all()),
                open == 0 ? null : words.say("handovers.missing", open),
                progress.all() == 0 ? 100 : progress.introduced() * 100 / progress.all());
    }

    String when(Handover handover) {
        var last = words.say("handovers.last-day", words.day(handover.lastDay()));
        var back = handover.backOn();
        return back == null ? last : last + " " + words.say("handovers.back-on", words.day(back));
    }

    /** @param opens whether the reader can open it */
    HandoverRow row(Handover handover, Line line, boolean opens) {
        var passed = line.passedAt();
        return new HandoverRow(
                line.person().called().shown(),
                opens
                        ? "/handovers/" + handover.id() + "/lines/"
                                + line.member().id()
                        : null,
                note(line),
                line.fragility().reasons().stream()
                        .map(reason -> words.say("handovers.why." + reason.word()))
                        .toList(),
                line.successor(),
                day("goodbye", line.plan().goodbye()),
                day("introduction", line.plan().introduction()),
                passed == null && (line.stuck() || calls(handover, line)));
    }

    private @Nullable String note(Line line) {
        if (line.person().diedOn() != null) return words.say("pages.died");
        if (line.passedAt() != null) return words.say("handovers.passed");
        return line.stuck() ? words.say("handovers.stuck") : null;
    }

    /** A week before the last day somebody has to follow, and a day before it they have to have met. */
    private boolean calls(Handover handover, Line line) {
        boolean nobody = line.plan().successor() == null && handover.kind() == Kind.LEAVING;
        boolean unmet = line.plan().introduction().done() == null;
        return nobody && !today.isBefore(handover.lastDay().minusDays(7))
                || unmet && !today.isBefore(handover.lastDay().minusDays(1));
    }

    private String day(String what, Day day) {
        var key = "handovers." + what;
        var done = day.done();
        var planned = day.planned();
        if (done != null) return words.say(key + ".done", words.day(done));
        return planned == null ? words.say(key + ".open") : words.say(key + ".planned", words.day(planned));
    }

    List<Option> successors(List<Offered> offered) {
        return offered.stream()
                .map(one -> new Option(
                        LineForm.word(one.successor()),
                        words.say(
                                one.onTeam() ? "handovers.successor.team" : "handovers.successor",
                                one.name(),
                                words.say("access.role." + one.successor().role()),
                                one.people())))
                .toList();
    }

    String step(LineStep step, Map<UUID, String> names, ZoneId zone) {
        var by = step.by();
        var follows = step.successor();
        return words.say(
                "handovers.step." + step.kind(),
                words.moment(step.at(), zone),
                by == null ? "" : names.getOrDefault(by, ""),
                follows == null ? words.say("handovers.nobody") : names.getOrDefault(follows, ""));
    }
}
