package health.attune.appointments.web;

import health.attune.appointments.Appointment;
import health.attune.appointments.Plan;
import health.attune.pages.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says appointments.
 *
 * @param names of staff, by account
 * @param zones of the sites, by program
 * @param elsewhere where the reader is, if that may be another zone; null where it is not
 */
public record AppointmentWords(
        Words words,
        Map<UUID, String> names,
        Map<UUID, ZoneId> zones,
        @Nullable ZoneId elsewhere) {

    /** In the zone of the site, and in the reader's where that is another. */
    public String when(Appointment one) {
        return when(one.plan().at(), zone(one));
    }

    public String when(Instant at, ZoneId zone) {
        var there = moment(at, zone);
        if (elsewhere == null
                || elsewhere.getRules().getOffset(at).equals(zone.getRules().getOffset(at))) return there;
        return words.say("appointments.when.both", there, moment(at, elsewhere));
    }

    private String moment(Instant at, ZoneId zone) {
        var weekday = DateTimeFormatter.ofPattern("EEEE", words.locale()).format(at.atZone(zone));
        return words.say("appointments.when", weekday, words.moment(at, zone));
    }

    /** From hour to hour, for lists under a day. */
    public String hours(Instant from, Instant until, ZoneId zone) {
        var hour = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
        return words.say("appointments.hours", hour.format(from.atZone(zone)), hour.format(until.atZone(zone)));
    }

    public String what(Appointment one) {
        return words.say(
                "appointments.what",
                words.say("contacts.mode." + one.plan().mode()),
                words.say("contacts.purpose." + one.plan().purpose()));
    }

    public String with(Plan plan) {
        return plan.workers().stream().map(id -> names.getOrDefault(id, "")).collect(Collectors.joining(", "));
    }

    public String lasting(Appointment one) {
        return words.say("appointments.lasting", one.plan().minutes());
    }

    public String status(Appointment one, Instant now) {
        return words.say(
                one.isUnsettled(now)
                        ? "appointments.unsettled"
                        : "appointments.status." + one.status().word());
    }

    @Nullable
    public String why(@Nullable String reason) {
        return reason == null || reason.equals("as-recorded") ? null : words.say("appointments.reason." + reason);
    }

    public ZoneId zone(Appointment one) {
        return zones.getOrDefault(one.programId(), ZoneId.of("UTC"));
    }

    public static String href(Appointment one) {
        return "/people/" + one.personId() + "/appointments/" + one.id();
    }
}
