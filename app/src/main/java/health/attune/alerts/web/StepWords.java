package health.attune.alerts.web;

import health.attune.alerts.handling.Assessment;
import health.attune.alerts.handling.Closing;
import health.attune.alerts.handling.FollowUp;
import health.attune.alerts.handling.HandlingShown;
import health.attune.pages.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Says what was judged, planned and decided. */
public record StepWords(Words words, HandlingShown.Labels labels, ZoneId zone) {

    public List<AlertView.Fact> facts(HandlingShown.Steps steps) {
        var facts = new ArrayList<AlertView.Fact>();
        if (steps.assessment() != null) assessment(steps.assessment(), facts);
        if (steps.followUp() != null) add(facts, "alerts.fact.follow-up", said(steps.followUp()));
        if (steps.closing() != null) closing(steps.closing(), facts);
        return facts;
    }

    private void assessment(Assessment assessment, List<AlertView.Fact> facts) {
        var judgment = assessment.judgment();
        add(facts, "alerts.fact.assessed", assessment.byName() + ", " + words.moment(assessment.at(), zone));
        add(facts, "alerts.field.risk", labels.risk(judgment.risk(), words));
        add(facts, "alerts.fact.words", judgment.words());
        add(facts, "alerts.field.means", words.say("alerts.means." + judgment.means()));
        add(facts, "alerts.field.present", judgment.present());
        if (judgment.action() != null) {
            var action = labels.action(judgment.action(), words);
            add(
                    facts,
                    "alerts.field.action",
                    judgment.actionWords() == null ? action : action + ". " + judgment.actionWords());
        }
    }

    /** When who speaks with the person next, and what became of it. */
    String said(FollowUp followUp) {
        var agreed = followUp.agreed();
        var reason = agreed.reason() == null ? "" : " " + words.say("alerts.follow-up.reason", agreed.reason());
        if (agreed.at() == null) return words.say("alerts.follow-up.none") + reason;
        var when = words.say(
                "alerts.follow-up.said",
                words.moment(agreed.at(), zone),
                words.say("contacts.mode." + agreed.mode()),
                String.valueOf(agreed.name()));
        return when + (agreed.words() == null ? "" : " " + agreed.words()) + reason + settled(followUp);
    }

    private String settled(FollowUp followUp) {
        var settled = followUp.settled();
        if (settled == null) return "";
        var by = String.valueOf(settled.byName());
        if (settled.because() != null) return " " + words.say("alerts.follow-up.excused", by, settled.because());
        var when = words.moment(settled.at(), zone);
        return " "
                + (settled.isCounted()
                        ? words.say("alerts.follow-up.counted", when, by)
                        : words.say("alerts.follow-up.met", when));
    }

    private void closing(Closing closing, List<AlertView.Fact> facts) {
        add(facts, "alerts.fact.closed", closing.byName() + ", " + words.moment(closing.at(), zone));
        if (closing.disposition() != null)
            add(facts, "alerts.field.disposition", labels.disposition(closing.disposition(), words));
        add(facts, "alerts.fact.words", closing.words());
    }

    private void add(List<AlertView.Fact> facts, String key, String said) {
        facts.add(new AlertView.Fact(words.say(key), said));
    }
}
