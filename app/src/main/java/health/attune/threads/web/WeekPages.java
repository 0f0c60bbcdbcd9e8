package health.attune.threads.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.people.Headings;
import health.attune.threads.Weeks;
import health.attune.today.Week;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The plan of a week about a person is read, and what is not done in it is carried into another. */
@Controller
@RequestMapping("/people/{personId}/week")
class WeekPages {
    private final Weeks weeks;
    private final Headings headings;

    WeekPages(Weeks weeks, Headings headings) {
        this.weeks = weeks;
        this.headings = headings;
    }

    /**
     * @param day one of the week that is asked for
     * @param carried what was carried into it a moment ago
     * @param stayed there where nothing of what was to be carried could be
     */
    record Asked(
            @Nullable String day,
            @Nullable UUID carried,
            @Nullable String stayed) {

        @Nullable
        String done() {
            if (stayed != null) return "threads.week.stayed";
            return carried == null ? null : "threads.week.carried";
        }

        @Nullable
        String undo() {
            return carried == null ? null : "/tasks/batches/" + carried;
        }
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            Asked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = weeks.show(who, personId, WeekForm.day(asked.day()).orElse(null));
        return new ModelAndView("threads/week")
                .addObject("heading", headings.of(who, personId))
                .addObject("view", WeekView.of(personId, shown, frame.words()))
                .addObject("done", asked.done())
                .addObject("undo", asked.undo());
    }

    @PostMapping("/carrying")
    RedirectView carry(@AuthenticationPrincipal Principal who, @PathVariable UUID personId, WeekForm form) {
        return form.read()
                .map(carrying -> {
                    var carried = weeks.carry(who, personId, carrying);
                    var done = carried.lines() == 0 ? "&stayed=true" : "&carried=" + carrying.id();
                    return week(personId, carried.into(), done);
                })
                .orElseGet(() -> SeeOther.to("/people/" + personId + "/week"));
    }

    private static RedirectView week(UUID personId, Week week, String done) {
        return SeeOther.to("/people/" + personId + "/week?day=" + week.monday() + done);
    }
}
