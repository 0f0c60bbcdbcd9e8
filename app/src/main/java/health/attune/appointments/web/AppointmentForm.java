package health.attune.appointments.web;

import health.attune.access.labels.Labels;
import health.attune.appointments.Appointment;
import health.attune.appointments.Plan;
import health.attune.appointments.Status;
import health.attune.contacts.Contact;
import health.attune.pages.forms.Typed;
import health.attune.pages.forms.Wall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is typed.
 *
 * @param id given out with the form, so that sending it twice books it once
 * @param also who else of the staff is to be there
 * @param every how many weeks later it comes again; 0 for once
 * @param until the last day of a series
 * @param despite that it is booked although somebody is taken or away then
 * @param version of what is moved, as it was seen; null for a new one
 */
public record AppointmentForm(
        @Nullable UUID id,
        @Nullable String program,
        @Nullable String day,
        @Nullable String time,
        @Nullable String minutes,
        @Nullable String mode,
        @Nullable String purpose,
        @Nullable String worker,
        @Nullable List<String> also,
        @Nullable String place,
        @Nullable String videoLink,
        @Nullable String status,
        @Nullable String every,
        @Nullable String until,
        @Nullable String despite,
        @Nullable Integer version) {
    public static final List<String> BEGINNINGS = List.of(Status.BOOKED.word(), Status.PROPOSED.word());
    /** For templates, which know their own module alone. */
    public static final List<String> MODES = Contact.MODES;

    public static final List<String> PURPOSES = Contact.PURPOSES;
    public static final List<String> EVERY = List.of("0", "1", "2", "3", "4");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    static AppointmentForm of(Appointment one, ZoneId zone) {
        var plan = one.plan();
        var at = plan.at().atZone(zone);
        return new AppointmentForm(
                one.id(),
                one.programId().toString(),
                at.toLocalDate().toString(),
                at.format(HOUR),
                Integer.toString(plan.minutes()),
                plan.mode(),
                plan.purpose(),
                plan.lead().toString(),
                plan.workers().stream().skip(1).map(UUID::toString).toList(),
                plan.where().place(),
                plan.where().videoLink(),
                one.status().word(),
                EVERY.getFirst(),
                null,
                null,
                one.state().version());
    }

    /** The same with another id, or seen in another version. */
    AppointmentForm known(UUID given, @Nullable Integer seen) {
        return new AppointmentForm(
                given, program, day, time, minutes, mode, purpose, worker, also, place, videoLink, status, every, until,
                null, seen);
    }

    /** With what is usual where nothing is said; where to come is typed, and never taken from an address. */
    AppointmentForm orUsual(AppointmentSetting setting, UUID reader) {
        return new AppointmentForm(
                id,
                Objects.requireNonNullElse(program, setting.programIds().getFirst()),
                day,
                time,
                Objects.requireNonNullElse(minutes, "50"),
                Objects.requireNonNullElse(mode, "in-person"),
                Objects.requireNonNullElse(purpose, "follow-up"),
                Objects.requireNonNullElse(worker, reader.toString()),
                also,
                null,
                null,
                Objects.requireNonNullElse(status, BEGINNINGS.getFirst()),
                Objects.requireNonNullElse(every, EVERY.getFirst()),
                until,
                null,
                null);
    }

    /** To another time: it stays one, in its program, as agreed as it was. */
    AppointmentForm moving(Appointment one) {
        return new AppointmentForm(
                one.id(),
                one.programId().toString(),
                day,
                time,
                minutes,
                mode,
                purpose,
                worker,
                also,
                place,
                videoLink,
                BEGINNINGS.getFirst(),
                EVERY.getFirst(),
                null,
                despite,
                version == null ? one.state().version() : version);
    }

    boolean isDespite() {
        return "true".equals(despite);
    }

    public boolean isWithOthers() {
        return also != null && !also.isEmpty();
    }

    public boolean isWith(String account) {
        return also != null && also.contains(account);
    }

    private UUID program(Typed typed, AppointmentSetting setting) {
        return UUID.fromString(typed.choice("program", program, setting.programIds()));
    }

    private Status beginning(Typed typed) {
        return Status.ofWord(typed.choice("status", status, BEGINNINGS));
    }

    /** The times of all of the series; of something that can't be read, any. */
    private List<Instant> times(Typed typed, Wall wall) {
        var date = day(typed);
        var hour = typed.time("time", time);
        if (date == null || hour == null) return List.of(Instant.EPOCH);
        if (wall.leapsOver(date.atTime(hour))) typed.faults().add("time", "appointments.fault.leaps");
        int weeks = Integer.parseInt(typed.choice("every", Objects.requireNonNullElse(every, "0"), EVERY));
        return wall.series(date, hour, weeks, last(typed, date, weeks));
    }

    Plan plan(Typed typed, AppointmentSetting setting, Instant at) {
        var lead = typed.choice("worker", worker, setting.workerIds());
        var others = also == null ? Stream.<String>empty() : also.stream().filter(setting.workerIds()::contains);
        return new Plan(
                at,
                length(typed),
                typed.choice("mode", mode, Contact.MODES),
                typed.choice("purpose", purpose, Contact.PURPOSES),
                new Plan.Where(typed.text("place", place, Plan.Where.LONGEST_PLACE), link(typed)),
                Stream.concat(Stream.of(lead), others).map(UUID::fromString).toList());
    }

    /** One or a series; of what can't be read there are faults, and it is nothing to be booked. */
    List<Appointment> read(Typed typed, AppointmentSetting setting) {
        var place = program(typed, setting);
        var times = times(typed, new Wall(Objects.requireNonNull(setting.zones().get(place))));
        var plan = plan(typed, setting, times.getFirst());
        var first = Objects.requireNonNull(id);
        var state = Appointment.State.begun(beginning(typed), times.size() > 1 ? first : null);
        var made = new ArrayList<Appointment>();
        for (var at : times)
            made.add(new Appointment(
                    idOf(first, made.size()), setting.personId(), place, plan.on(at), state, Labels.NONE));
        return made;
    }

    /** The same each time, so that a series that is sent twice is booked once. */
    private static UUID idOf(UUID first, int number) {
        return number == 0 ? first : UUID.nameUUIDFromBytes((first + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate last(Typed typed, LocalDate first, int weeks) {
        if (weeks == 0) return first;
        var last = typed.day("until", until);
        if (until == null || until.isBlank()) typed.faults().add("until", "pages.fault.missing");
        if (last != null && last.isBefore(first)) typed.faults().add("until", "appointments.fault.until");
        if (last != null && last.isAfter(first.plusWeeks((long) weeks * Wall.MOST_IN_A_SERIES)))
            typed.faults().add("until", "appointments.fault.long-series", Wall.MOST_IN_A_SERIES);
        return last == null ? first : last;
    }

    private @Nullable LocalDate day(Typed typed) {
        var date = typed.day("day", day);
        if (date == null) typed.faults().add("day", "pages.fault.missing");
        return date;
    }

    private int length(Typed typed) {
        var text = Objects.requireNonNullElse(minutes, "").strip();
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (count >= Plan.FEWEST_MINUTES && count <= Plan.MOST_MINUTES) return count;
        typed.faults().add("minutes", "appointments.fault.minutes", Plan.FEWEST_MINUTES, Plan.MOST_MINUTES);
        return Plan.FEWEST_MINUTES;
    }

    private @Nullable String link(Typed typed) {
        var link = typed.text("videoLink", videoLink, Plan.Where.LONGEST_LINK);
        if (link == null || Plan.Where.isSafe(link)) return link;
        typed.faults().add("videoLink", "appointments.fault.link");
        return null;
    }
}
