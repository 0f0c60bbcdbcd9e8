package health.attune.appointments.calendars.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** A worker's own days, and those of colleagues. */
@Controller
class CalendarPages {
    private final CalendarViews views;

    CalendarPages(CalendarViews views) {
        this.views = views;
    }

    @GetMapping("/calendar")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            CalendarAsked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("appointments/calendar").addObject("calendar", views.of(who, asked, frame.words()));
    }

    @GetMapping("/calendar/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Principal who,
            CalendarAsked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return FilePages.answer(views.file(who, asked, frame));
    }
}
