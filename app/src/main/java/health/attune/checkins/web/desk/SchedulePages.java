package health.attune.checkins.web.desk;

import health.attune.access.Principal;
import health.attune.checkins.Schedule;
import health.attune.checkins.Schedules;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.questionnaires.Questionnaires;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What a person is asked is planned, changed and stopped. */
@Controller
class SchedulePages {
    private final Schedules schedules;
    private final PlanChoices choices;
    private final Questionnaires questionnaires;
    private final Headings headings;

    SchedulePages(Schedules schedules, PlanChoices choices, Questionnaires questionnaires, Headings headings) {
        this.schedules = schedules;
        this.choices = choices;
        this.questionnaires = questionnaires;
        this.headings = headings;
    }

    @GetMapping("/people/{id}/schedules/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        schedules.begin(who, id);
        var offered = choices.of(who, id, frame.words());
        var form = new PlanForm(null, null, "14", "person", offered.today().toString(), null);
        return planning(who, id, new Shown(form, new Faults(frame.words()), offered), frame);
    }

    @PostMapping("/people/{id}/schedules")
    Object plan(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            PlanForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        schedules.begin(who, id);
        var offered = choices.of(who, id, frame.words());
        var typed = new Typed(new Faults(frame.words()));
        var episode = form.episodeId(typed, offered.episodeIds());
        var instrument = typed.choice("instrument", form.instrument(), offered.instrumentIds());
        int every = form.days(typed);
        var answerer = form.answerer(typed, offered.answerers(instrument));
        var startsOn = form.day(typed, offered.today());
        if (episode == null || !typed.faults().isEmpty())
            return Again.show(planning(who, id, new Shown(form, typed.faults(), offered), frame));
        var plan = new Schedules.Plan(episode, instrument, every, answerer, startsOn);
        try {
            schedules.plan(who, id, plan);
        } catch (Schedules.PlannedAlready e) {
            typed.faults().add("instrument", "checkins.refusal.planned-already");
            return already(planning(who, id, new Shown(form, typed.faults(), offered), frame), standing(who, id, plan));
        }
        return SeeOther.to("/people/" + id + "/checkins?done=planned");
    }

    private static ModelAndView already(ModelAndView page, String standing) {
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("standing", standing);
    }

    @GetMapping("/schedules/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var schedule = schedules.show(who, id);
        var form = new PlanForm(
                null,
                null,
                String.valueOf(schedule.everyDays()),
                null,
                schedule.nextDueOn().toString(),
                schedule.version());
        return changing(who, schedule, form, new Faults(frame.words()));
    }

    @PostMapping("/schedules/{id}")
    Object change(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            PlanForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var schedule = schedules.show(who, id);
        var typed = new Typed(new Faults(frame.words()));
        int every = form.days(typed);
        var next = form.day(typed, schedule.today(), schedule.nextDueOn());
        if (!typed.faults().isEmpty()) return Again.show(changing(who, schedule, form, typed.faults()));
        schedules.change(who, id, new Schedules.Change(form.version() == null ? -1 : form.version(), every, next));
        return SeeOther.to("/people/" + schedule.personId() + "/checkins?done=changed");
    }

    @DeleteMapping("/schedules/{id}")
    RedirectView stop(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        var schedule = schedules.show(who, id);
        schedules.stop(who, id);
        return SeeOther.to("/people/" + schedule.personId() + "/checkins?done=stopped");
    }

    /** The way to what is planned there already; empty where it was stopped in the meantime. */
    private String standing(Principal who, UUID personId, Schedules.Plan plan) {
        return schedules.of(who, personId).stream()
                .filter(one -> one.state() != Schedule.State.STOPPED)
                .filter(one -> one.instrumentId().equals(plan.instrumentId()))
                .filter(one -> one.episodeId().equals(plan.episodeId()))
                .findFirst()
                .map(one -> "/schedules/" + one.id())
                .orElse("");
    }

    private record Shown(PlanForm form, Faults faults, PlanChoices.Offered offered) {}

    private ModelAndView planning(Principal who, UUID id, Shown shown, Frame frame) {
        return new ModelAndView("checkins/desk/plan")
                .addObject("heading", headings.of(who, id))
                .addObject("base", "/people/" + id)
                .addObject("form", shown.form())
                .addObject("faults", shown.faults())
                .addObject("offered", shown.offered())
                .addObject("answerers", Option.of(shown.offered().allAnswerers(), "checkins.by.", frame.words()));
    }

    private ModelAndView changing(Principal who, Schedule schedule, PlanForm form, Faults faults) {
        return new ModelAndView("checkins/desk/schedule")
                .addObject("heading", headings.of(who, schedule.personId()))
                .addObject("base", "/people/" + schedule.personId())
                .addObject("schedule", schedule)
                .addObject("title", questionnaires.get(schedule.instrumentId()).title())
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
