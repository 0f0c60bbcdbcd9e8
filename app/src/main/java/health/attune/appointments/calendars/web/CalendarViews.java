package health.attune.appointments.calendars.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.appointments.Span;
import health.attune.appointments.Status;
import health.attune.appointments.calendars.Calendars;
import health.attune.appointments.calendars.Calendars.Calendar;
import health.attune.appointments.calendars.IcsFile;
import health.attune.appointments.calendars.KeptOpen;
import health.attune.appointments.calendars.Named;
import health.attune.appointments.calendars.Taken;
import health.attune.appointments.calendars.web.CalendarView.Day;
import health.attune.appointments.calendars.web.CalendarView.Entry;
import health.attune.appointments.web.AppointmentVoice;
import health.attune.appointments.web.AppointmentWords;
import health.attune.pages.Frame;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Wall;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class CalendarViews {
    private final Calendars calendars;
    private final List<KeptOpen> keptOpen;
    private final AppointmentVoice voice;
    private final Accounts accounts;
    private final Clock clock;

    CalendarViews(
            Calendars calendars, List<KeptOpen> keptOpen, AppointmentVoice voice, Accounts accounts, Clock clock) {
        this.calendars = calendars;
        this.keptOpen = keptOpen;
        this.voice = voice;
        this.accounts = accounts;
        this.clock = clock;
    }

    CalendarView of(Principal who, CalendarAsked asked, Words words) {
        var whose = asked.whose(who.id());
        boolean own = whose.equals(who.id());
        var today = LocalDate.ofInstant(clock.instant(), calendars.zoneOf(whose));
        var days = asked.days(who.id(), today);
        var calendar = calendars.see(who, days);
        var appointments = calendar.named().stream().map(Named::appointment).toList();
        var said = new Said(calendar, open(whose, calendar), voice.of(who, appointments, words));
        return new CalendarView(
                words.say(
                        asked.isDay() ? "appointments.calendar.day" : "appointments.calendar.week",
                        own ? words.say("appointments.calendar.own") : accounts.staffName(whose),
                        words.day(days.first())),
                whose.toString(),
                own ? keptOpen.stream().map(KeptOpen::address).toList() : List.of(),
                colleagues(who),
                Stream.iterate(days.first(), day -> day.plusDays(1))
                        .limit(days.days())
                        .map(day -> said.day(day, day.equals(today)))
                        .toList(),
                new Links(asked, own ? "" : "&of=" + whose).ways(days, today),
                asked.isDay());
    }

    /** Where somebody has an appointment, nothing is open. */
    private List<Span> open(UUID whose, Calendar calendar) {
        var taken = Stream.concat(
                        calendar.named().stream()
                                .map(named -> named.appointment().plan())
                                .map(plan -> new Span(plan.at(), plan.until())),
                        calendar.taken().stream().map(Taken::span))
                .toList();
        return keptOpen.stream()
                .flatMap(kept -> kept.of(whose, calendar.span()).stream())
                .filter(span -> taken.stream().noneMatch(span::meets))
                .toList();
    }

    /** The reader's own days as a file for another calendar: times alone, no names. */
    byte[] file(Principal who, CalendarAsked asked, Frame frame) {
        var whose = asked.whose(who.id());
        var today = LocalDate.ofInstant(clock.instant(), calendars.zoneOf(whose));
        var calendar = calendars.see(who, asked.days(who.id(), today));
        var events = calendar.named().stream()
                .map(Named::appointment)
                .filter(one -> one.status() != Status.CANCELLED && one.status() != Status.NOSHOW)
                .map(one -> FilePages.event(one, frame));
        return IcsFile.of(events.toList(), calendar.now());
    }

    private List<Option> colleagues(Principal who) {
        return calendars.colleagues(who).entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .toList();
    }

    private record Links(CalendarAsked asked, String of) {

        CalendarView.Ways ways(Calendars.Asked days, LocalDate today) {
            var view = asked.isDay() ? "day" : "week";
            return new CalendarView.Ways(
                    days.first().toString(),
                    to("/calendar", view, days.first().minusDays(days.days())),
                    to("/calendar", view, days.first().plusDays(days.days())),
                    to("/calendar", view, today),
                    to("/calendar", asked.isDay() ? "week" : "day", asked.dayOr(today)),
                    to("/calendar/file", view, days.first()));
        }

        private String to(String path, String view, LocalDate day) {
            return path + "?view=" + view + "&day=" + day + of;
        }
    }

    /** A calendar in words. */
    private record Said(Calendar calendar, List<Span> open, AppointmentWords said) {

        Day day(LocalDate day, boolean isToday) {
            var wall = new Wall(calendar.zone());
            var span = new Span(wall.beginning(day), wall.beginning(day.plusDays(1)));
            var entries = new ArrayList<Map.Entry<Instant, Entry>>();
            for (var named : calendar.named())
                if (within(span, named.appointment().plan().at()))
                    entries.add(Map.entry(named.appointment().plan().at(), entry(named)));
            for (var taken : calendar.taken())
                if (within(span, taken.span().from()))
                    entries.add(Map.entry(taken.span().from(), taken(taken.span())));
            for (var kept : open) if (within(span, kept.from())) entries.add(Map.entry(kept.from(), open(kept)));
            return new Day(
                    name(day),
                    isToday,
                    notes(span),
                    entries.stream()
                            .sorted(Comparator.comparing(Map.Entry::getKey))
                            .map(Map.Entry::getValue)
                            .toList());
        }

        /** The year stands above all of them. */
        private String name(LocalDate day) {
            var locale = said.words().locale();
            return DateTimeFormatter.ofPattern("EEEE", locale).format(day) + ", "
                    + DateTimeFormatter.ofLocalizedPattern("MMMd")
                            .withLocale(locale)
                            .format(day);
        }

        private static boolean within(Span span, Instant at) {
            return !at.isBefore(span.from()) && at.isBefore(span.until());
        }

        private List<String> notes(Span day) {
            var notes = new ArrayList<String>();
            if (calendar.away().stream().anyMatch(day::meets))
                notes.add(said.words().say("appointments.away"));
            for (var duty : calendar.duties())
                if (within(day, duty.from())) notes.add(said.words().say("appointments.duty", hours(duty)));
            return notes;
        }

        private String hours(Span span) {
            return said.hours(span.from(), span.until(), calendar.zone());
        }

        private Entry taken(Span span) {
            return new Entry(hours(span), said.words().say("appointments.taken"), null, null, "", null);
        }

        private Entry open(Span span) {
            return new Entry(hours(span), said.words().say("appointments.kept-open"), null, null, "open", null);
        }

        private Entry entry(Named named) {
            var one = named.appointment();
            var off = one.status() == Status.CANCELLED || one.status() == Status.NOSHOW;
            var state = one.isUnsettled(calendar.now()) ? "due" : off ? "off" : "";
            boolean plain = one.status() == Status.BOOKED && state.isEmpty();
            return new Entry(
                    hours(new Span(one.plan().at(), one.plan().until())),
                    named.person().shown(),
                    said.what(one),
                    plain ? null : said.status(one, calendar.now()),
                    state,
                    AppointmentWords.href(one));
        }
    }
}
