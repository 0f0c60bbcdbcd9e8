package health.attune.appointments.calendars.web;

import health.attune.access.Principal;
import health.attune.appointments.Span;
import health.attune.appointments.calendars.Calendars;
import health.attune.appointments.calendars.Named;
import health.attune.appointments.web.AppointmentVoice;
import health.attune.appointments.web.AppointmentWords;
import health.attune.pages.Frame;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** One day of all programs in which the reader works, such as the front desk needs it. */
@Controller
class EverybodyPages {
    private static final String HERE = "/calendar/everybody?day=";

    private final Calendars calendars;
    private final AppointmentVoice voice;
    private final Clock clock;

    EverybodyPages(Calendars calendars, AppointmentVoice voice, Clock clock) {
        this.calendars = calendars;
        this.voice = voice;
        this.clock = clock;
    }

    @GetMapping("/calendar/everybody")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            CalendarAsked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var day = asked.dayOr(LocalDate.ofInstant(clock.instant(), calendars.zoneOf(who.id())));
        var seen = calendars.everybody(who, day);
        var all = seen.named().stream().map(Named::appointment).toList();
        var said = voice.of(who, all, frame.words());
        return new ModelAndView("appointments/everybody")
                .addObject(
                        "title",
                        frame.say("appointments.calendar.day", frame.say("appointments.everybody"), frame.day(day)))
                .addObject(
                        "rows",
                        seen.named().stream().map(one -> row(one, seen, said)).toList())
                .addObject("before", HERE + day.minusDays(1))
                .addObject("after", HERE + day.plusDays(1));
    }

    private static EverybodyRow row(Named named, Calendars.Calendar seen, AppointmentWords said) {
        var one = named.appointment();
        var span = new Span(one.plan().at(), one.plan().until());
        return new EverybodyRow(
                said.hours(span.from(), span.until(), said.zone(one)),
                named.person().shown(),
                said.what(one),
                said.with(one.plan()),
                said.status(one, seen.now()),
                AppointmentWords.href(one));
    }
}
