package health.attune.rosters.web;

import health.attune.pages.Words;
import health.attune.rosters.Absence;
import health.attune.rosters.DayChange;
import health.attune.rosters.Duty;
import health.attune.rosters.Hours;
import health.attune.rosters.Roster;
import health.attune.rosters.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.UUID;

/** Says who is on duty when, in the days and times of the site. */
record RosterWords(Words words, ZoneId zone, Map<UUID, String> names) {

    String name(UUID accountId) {
        return names.getOrDefault(accountId, "?");
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    String hours(Hours hours) {
        return words.say(
                hours.passMidnight() ? "rosters.hours.over-night" : "rosters.hours",
                time(hours.begins()),
                time(hours.ends()));
    }

    String dates(Shift shift, LocalDate today) {
        var until = shift.until();
        if (until == null) return shift.from().isAfter(today) ? words.say("rosters.from", words.day(shift.from())) : "";
        return shift.from().isAfter(today)
                ? words.say("rosters.from-to", words.day(shift.from()), words.day(until))
                : words.say("rosters.until", words.day(until));
    }

    String span(Instant from, Instant until) {
        return words.say("rosters.span", moment(from), moment(until));
    }

    /** One who is on duty and away is said to be so, with who covers. */
    String duty(Duty duty, Iterable<Absence> absences) {
        for (var absence : absences)
            if (absence.accountId().equals(duty.accountId())
                    && absence.from().isBefore(duty.until())
                    && duty.from().isBefore(absence.until())) {
                var cover = absence.coverId();
                return cover == null
                        ? words.say("rosters.duty.away", name(duty.accountId()))
                        : words.say("rosters.duty.covered", name(duty.accountId()), name(cover));
            }
        return name(duty.accountId());
    }

    String absence(Absence absence) {
        var who = name(absence.accountId());
        var days = days(absence);
        var cover = absence.coverId();
        return cover == null
                ? words.say("rosters.absence.uncovered", who, days)
                : words.say("rosters.absence.covered", who, days, name(cover));
    }

    private String days(Absence absence) {
        return absence.firstDay().equals(absence.lastDay())
                ? words.day(absence.firstDay())
                : words.say("rosters.from-to", words.day(absence.firstDay()), words.day(absence.lastDay()));
    }

    String change(DayChange change, Roster roster) {
        var who = change.accountId();
        var hours = change.hours();
        if (hours != null && who != null) return words.say("rosters.change.beside", name(who), hours(hours));
        var shift = roster.shifts().stream()
                .filter(one -> one.id().equals(change.shiftId()))
                .map(one -> hours(one.hours()))
                .findFirst()
                .orElse("");
        return who == null
                ? words.say("rosters.change.nobody", shift)
                : words.say("rosters.change.other", name(who), shift);
    }

    private String moment(Instant at) {
        var there = at.atZone(zone);
        var day = there.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale());
        return words.say("rosters.moment", day, time(there.toLocalTime()));
    }

    private String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(time);
    }
}
