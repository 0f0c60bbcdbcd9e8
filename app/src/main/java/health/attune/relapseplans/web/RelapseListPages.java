package health.attune.relapseplans.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.pages.Words;
import health.attune.relapseplans.RelapseLists;
import health.attune.relapseplans.RelapseLists.Line;
import health.attune.relapseplans.RelapseLists.Step;
import health.attune.relapseplans.web.PartView.LineRow;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** A worker's own people who hold their target, stay well with a plan, or relapsed. */
@Controller
class RelapseListPages {
    private final RelapseLists lists;

    RelapseListPages(RelapseLists lists) {
        this.lists = lists;
    }

    @GetMapping("/relapse-plans")
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var lines = lists.mine(who);
        lists.shown(who, lines);
        return new ModelAndView("relapseplans/index")
                .addObject(
                        "parts",
                        Arrays.stream(Step.values())
                                .map(step -> part(step, lines, frame.words()))
                                .filter(part -> !part.rows().isEmpty())
                                .toList());
    }

    private static PartView part(Step step, List<Line> lines, Words words) {
        var word = StepWords.word(step);
        var rows = lines.stream()
                .filter(line -> line.step() == step)
                .map(line -> row(line, words))
                .toList();
        return new PartView(word, words.say("relapseplans.list." + word), rows);
    }

    private static LineRow row(Line line, Words words) {
        var called = line.listed().person().called();
        return new LineRow(
                StepWords.href(line),
                called.shown(),
                called.pronouns(),
                line.listed().program(),
                StepWords.said(line, words));
    }
}
