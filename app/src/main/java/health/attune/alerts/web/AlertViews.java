package health.attune.alerts.web;

import gg.jte.Content;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.AnswerHistory;
import health.attune.alerts.AnswerHistory.Earlier;
import health.attune.alerts.PlanInForce;
import health.attune.alerts.handling.FollowUp;
import health.attune.alerts.handling.Handling;
import health.attune.alerts.handling.HandlingShown;
import health.attune.pages.Fragments;
import health.attune.pages.Frame;
import health.attune.pages.forms.Option;
import health.attune.people.People;
import health.attune.people.Person;
import health.attune.programs.Programs;
import health.attune.questionnaires.Questionnaires;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an alert together from what the modules around it tell. */
@Component
public class AlertViews {
    private final Alerts alerts;
    private final Handling handling;
    private final HandlingShown shown;
    private final FollowUpRows followUps;
    private final AnswerHistory history;
    private final PlanInForce plans;
    private final People people;
    private final Programs programs;
    private final Questionnaires questionnaires;
    private final Fragments fragments;

    AlertViews(
            Alerts alerts,
            Handling handling,
            HandlingShown shown,
            FollowUpRows followUps,
            AnswerHistory history,
            PlanInForce plans,
            People people,
            Programs programs,
            Questionnaires questionnaires,
            Fragments fragments) {
        this.alerts = alerts;
        this.handling = handling;
        this.shown = shown;
        this.followUps = followUps;
        this.history = history;
        this.plans = plans;
        this.people = people;
        this.programs = programs;
        this.questionnaires = questionnaires;
        this.fragments = fragments;
    }

    /** The words of these alerts, with what was answered before. */
    AlertWords words(Frame frame, Collection<Alert> about) {
        return new AlertWords(frame.words(), questionnaires, alerts.now(), history.before(about));
    }

    /** Their rows in a list. */
    public List<AlertRow> rows(Frame frame, List<Alert> found) {
        var words = words(frame, found);
        return found.stream().map(words::row).toList();
    }

    AlertView view(Principal who, Alert alert, Frame frame) {
        var earlier = history.before(List.of(alert));
        var said = new AlertWords(frame.words(), questionnaires, alerts.now(), earlier);
        boolean reads = alerts.showsAnswers(who, alert);
        boolean acts = alerts.mayAct(who, alert);
        var steps = shown.of(alert);
        var settled = steps.followUp() == null ? null : steps.followUp().settled();
        var events = new EventWords(alert, said, shown.labels()).lines(alerts.events(alert), settled);
        return new AlertView(
                said.row(alert),
                alert.version(),
                "/people/" + alert.personId(),
                reads ? "/responses/" + alert.responseId() : null,
                reads ? scores(earlier.getOrDefault(alert.id(), List.of()), alert, frame) : List.of(),
                reach(people.show(who, alert.personId()), frame),
                programs.crisisHelpFor(alert.personId(), frame.language()).orElseGet(frame::crisis),
                new AlertView.Plan("/people/" + alert.personId() + "/safety-plan", plan(who, alert.personId(), frame)),
                acts ? nextStep(who, alert) : null,
                acts ? awaited(who, steps.followUp(), frame) : null,
                new StepWords(frame.words(), shown.labels(), alert.zone()).facts(steps),
                acts && !alert.isClosed() && !alert.isHistoric() ? colleagues(who, alert) : List.of(),
                who.id().equals(alert.ownerId()),
                acts,
                events);
    }

    private @Nullable FollowUpRow awaited(Principal who, @Nullable FollowUp followUp, Frame frame) {
        if (followUp == null || followUp.settled() != null || followUp.agreed().at() == null) return null;
        return followUps.of(who, List.of(followUp), frame).getFirst();
    }

    private static List<String> scores(List<Earlier> earlier, Alert alert, Frame frame) {
        return earlier.stream()
                .filter(before -> before.score() != null)
                .map(before -> frame.say(
                        "alerts.earlier.score",
                        frame.day(before.at().atZone(alert.zone()).toLocalDate()),
                        frame.number(java.util.Objects.requireNonNull(before.score()))))
                .toList();
    }

    private static AlertView.Reach reach(Person person, Frame frame) {
        var wishes = person.profile().wishesNow();
        var asked = new LinkedHashMap<String, Boolean>();
        asked.put("call", wishes.mayCall());
        asked.put("voicemail", wishes.mayLeaveVoicemail());
        asked.put("text", wishes.mayText());
        asked.put("email", wishes.mayEmail());
        var welcome = new ArrayList<String>();
        var unwelcome = new ArrayList<String>();
        asked.forEach((way, may) ->
                (may ? welcome : unwelcome).add(frame.say("alerts.reach." + (may ? "may." : "not.") + way)));
        return new AlertView.Reach(person.profile().reach().phone(), welcome, unwelcome, wishes.words());
    }

    private @Nullable Content plan(Principal who, UUID personId, Frame frame) {
        return plans.of(who, personId)
                .map(plan -> fragments.content(plan.shown(), frame))
                .orElse(null);
    }

    /** What the reader may do next, for one who may act; null where that is nothing. */
    public AlertView.@Nullable Step nextStep(Principal who, Alert alert) {
        var base = "/alerts/" + alert.id();
        if (alert.isClosed()) return null;
        boolean clinician = handling.isClinician(who, alert);
        if (alert.isHistoric()) return clinician ? new AlertView.Step("alerts.review", base + "/review", true) : null;
        return switch (alert.state()) {
            case RAISED, NOTIFIED -> new AlertView.Step("alerts.acknowledge", base + "/acknowledgement", false);
            case ACKNOWLEDGED ->
                clinician
                        ? new AlertView.Step("alerts.assess", base + "/assessment", true)
                        : new AlertView.Step("alerts.screen", base + "/screening", true);
            case ASSESSED -> new AlertView.Step("alerts.plan", base + "/follow-up", true);
            case PLANNED -> clinician ? new AlertView.Step("alerts.close", base + "/closing", true) : null;
            case CLOSED -> null;
        };
    }

    /** Whom it could go to: those whom alerts about the person reach, but whoever has it. */
    private List<Option> colleagues(Principal who, Alert alert) {
        return handling.colleagues(alert).entrySet().stream()
                .filter(colleague -> !colleague.getKey().equals(alert.ownerId()))
                .filter(colleague -> !colleague.getKey().equals(who.id()))
                .map(colleague -> new Option(colleague.getKey().toString(), colleague.getValue()))
                .toList();
    }
}
