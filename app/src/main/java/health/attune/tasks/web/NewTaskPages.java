package health.attune.tasks.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.tasks.OwnerCannotSee;
import health.attune.tasks.Task;
import health.attune.tasks.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A task is given: about a person, or about nobody to the staff of a site. */
@Controller
class NewTaskPages {
    private final Tasks tasks;
    private final TaskSettings settings;
    private final Programs programs;
    private final Headings headings;
    private final Clock clock;

    NewTaskPages(Tasks tasks, TaskSettings settings, Programs programs, Headings headings, Clock clock) {
        this.tasks = tasks;
        this.settings = settings;
        this.programs = programs;
        this.headings = headings;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/tasks/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String origin,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return blank(who, frame, tasks.about(who, personId), origin);
    }

    @PostMapping("/people/{personId}/tasks")
    Object give(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            TaskForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var setting = settings.of(who, tasks.about(who, personId), frame.words());
        return give(who, setting, form, new Typed(new Faults(frame.words())));
    }

    /** At one of the sites where they work; the first of them where none is named. */
    @GetMapping("/tasks/new")
    ModelAndView blankOfTeam(
            @AuthenticationPrincipal Principal who,
            @RequestParam(required = false) @Nullable UUID site,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return blank(who, frame, tasks.aboutNobody(who, siteOf(who, site)), null);
    }

    @PostMapping("/tasks")
    Object giveToTeam(
            @AuthenticationPrincipal Principal who,
            @RequestParam(required = false) @Nullable UUID site,
            TaskForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var setting = settings.of(who, tasks.aboutNobody(who, siteOf(who, site)), frame.words());
        return give(who, setting, form, new Typed(new Faults(frame.words())));
    }

    private UUID siteOf(Principal who, @Nullable UUID named) {
        if (named != null) return named;
        return programs.sitesWithin(who).stream().findFirst().map(Site::id).orElseThrow(NotThere::new);
    }

    private ModelAndView blank(Principal who, Frame frame, Task.About about, @Nullable String origin) {
        var setting = settings.of(who, about, frame.words());
        var today = LocalDate.ofInstant(clock.instant(), about.zone());
        var form = TaskForm.blank(Ids.next(), who.id(), today.plusDays(1)).from(origin);
        return page(who, setting, form, new Faults(frame.words()));
    }

    private Object give(Principal who, TaskSetting setting, TaskForm sent, Typed typed) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        var task = form.read(who, typed, setting);
        try {
            if (typed.faults().isEmpty()) tasks.give(who, task);
        } catch (OwnerCannotSee unseeing) {
            typed.faults().add("owner", OwnerCannotSee.KEY);
        } catch (AlreadySent other) {
            typed.faults().add("title", AlreadySent.KEY);
            form = form.withId(Ids.next());
        }
        if (typed.faults().isEmpty()) return SeeOther.to(listOf(setting.about()) + "done=given");
        return Again.show(page(who, setting, form, typed.faults()));
    }

    private static String listOf(Task.About about) {
        var personId = about.personId();
        return personId == null ? "/tasks?list=site&" : "/people/" + personId + "/tasks?";
    }

    private ModelAndView page(Principal who, TaskSetting setting, TaskForm form, Faults faults) {
        var personId = setting.about().personId();
        return new ModelAndView(personId == null ? "tasks/team" : "tasks/new")
                .addObject("heading", personId == null ? null : headings.of(who, personId))
                .addObject("setting", setting)
                .addObject(
                        "sites",
                        programs.sitesWithin(who).stream()
                                .map(site -> new Option(site.id().toString(), site.name()))
                                .toList())
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
