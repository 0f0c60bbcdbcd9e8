package health.attune.appointments.web;

import health.attune.access.Principal;
import health.attune.appointments.AppointmentRefused;
import health.attune.appointments.calendars.Openings;
import health.attune.appointments.calendars.web.FreeDay;
import health.attune.pages.Frame;
import health.attune.people.Headings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Finds a time at which somebody of the staff could meet a person. */
@Controller
class TimesPages {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final AppointmentSettings settings;
    private final Openings openings;
    private final Headings headings;
    private final Clock clock;

    TimesPages(AppointmentSettings settings, Openings openings, Headings headings, Clock clock) {
        this.settings = settings;
        this.openings = openings;
        this.headings = headings;
        this.clock = clock;
    }

    /** What the address asks for; what can't be read is as usual. */
    record Asked(
            @Nullable String worker,
            @Nullable String minutes,
            @Nullable String from) {

        int length() {
            var text = Objects.requireNonNullElse(minutes, "");
            return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 50;
        }

        LocalDate day(LocalDate today) {
            try {
                var day = from == null ? today : LocalDate.parse(from);
                return day.isBefore(today) || day.isAfter(today.plusYears(2)) ? today : day;
            } catch (DateTimeParseException e) {
                return today;
            }
        }
    }

    @GetMapping("/people/{personId}/appointments/times")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            Asked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var setting = settings.of(who, personId, frame.words());
        if (setting.workers().isEmpty()) throw new AppointmentRefused(AppointmentRefused.NO_CARE);
        var wished = asked.worker();
        var worker = wished != null && setting.workerIds().contains(wished)
                ? wished
                : setting.workerIds().getFirst();
        var today = LocalDate.ofInstant(clock.instant(), setting.zone(null));
        var sought = new Openings.Sought(UUID.fromString(worker), asked.length(), asked.day(today));
        var found = openings.find(who, sought);
        return new ModelAndView("appointments/times")
                .addObject("heading", headings.of(who, personId))
                .addObject("setting", setting)
                .addObject("worker", worker)
                .addObject("minutes", Integer.toString(sought.minutes()))
                .addObject("from", sought.from().toString())
                .addObject("guessed", found.isGuessed())
                .addObject(
                        "days",
                        days(found.beginnings(), new Links(personId, worker, sought, setting.zone(null)), frame));
    }

    /** Times are those of the site of the form that they lead to. */
    private record Links(UUID personId, String worker, Openings.Sought sought, ZoneId zone) {

        FreeDay.Time time(Instant at, Frame frame) {
            var there = at.atZone(zone);
            return new FreeDay.Time(
                    SHORT.withLocale(frame.words().locale()).format(there),
                    "/people/" + personId + "/appointments/new?worker=" + worker + "&minutes=" + sought.minutes()
                            + "&day=" + there.toLocalDate() + "&time=" + there.format(HOUR));
        }
    }

    private static List<FreeDay> days(List<Instant> beginnings, Links links, Frame frame) {
        var byDay = new LinkedHashMap<LocalDate, List<FreeDay.Time>>();
        for (var at : beginnings)
            byDay.computeIfAbsent(LocalDate.ofInstant(at, links.zone()), day -> new ArrayList<>())
                    .add(links.time(at, frame));
        return byDay.entrySet().stream()
                .map(one -> new FreeDay(
                        DateTimeFormatter.ofPattern("EEEE", frame.words().locale())
                                        .format(one.getKey()) + ", " + frame.day(one.getKey()),
                        one.getValue()))
                .toList();
    }
}
