package health.attune.relapseplans.web;

import health.attune.pages.Words;
import health.attune.relapseplans.RelapseLists.Line;
import health.attune.relapseplans.RelapseLists.Step;
import java.util.Locale;

/** Says what is to be done next. */
final class StepWords {
    private StepWords() {}

    static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String said(Line line, Words words) {
        var last = line.last();
        var day = words.day(line.on());
        return line.step() == Step.CAME_BACK && last != null
                ? words.say("relapseplans.came-back." + last.cause().word(), day)
                : words.say("relapseplans.said." + word(line.step()), day);
    }

    static String href(Line line) {
        return "/people/" + line.listed().person().called().id() + "/relapse-plan";
    }
}
