package health.attune.contacts.web;

import health.attune.contacts.Contact;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.pages.forms.Wall;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is typed.
 *
 * @param id given out with the form, so that sending it twice records it once
 * @param by the account of who met them
 * @param reason why an entry is corrected; null for a new one
 * @param occasion what was agreed on before and came about with it, or did not; null for none
 */
public record ContactForm(
        @Nullable UUID id,
        @Nullable String mode,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable String minutes,
        @Nullable String withWhom,
        @Nullable String by,
        @Nullable String day,
        @Nullable String time,
        @Nullable String note,
        @Nullable String reason,
        @Nullable UUID occasion) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    static ContactForm of(Contact contact, UUID id, ZoneId zone) {
        var at = contact.at().atZone(zone);
        return new ContactForm(
                id,
                contact.mode(),
                contact.purpose(),
                contact.outcome(),
                contact.minutes() == null ? null : contact.minutes().toString(),
                contact.withWhom(),
                contact.accountId().toString(),
                at.toLocalDate().toString(),
                at.format(HOUR),
                contact.note(),
                null,
                null);
    }

    /** @param stands when the entry took place that is corrected; null for a new one */
    Contact read(Typed typed, Setting setting, @Nullable Instant stands) {
        var outcomeTyped = typed.choice("outcome", outcome, Contact.OUTCOMES);
        var byTyped = typed.choice(
                "by", by, setting.colleagues().stream().map(Option::value).toList());
        return new Contact(
                Objects.requireNonNull(id),
                setting.personId(),
                UUID.fromString(byTyped),
                typed.choice("withWhom", withWhom, Contact.WITH),
                typed.choice("mode", mode, Contact.MODES),
                typed.choice("purpose", purpose, Contact.PURPOSES),
                outcomeTyped.equals("completed"),
                minutes(typed),
                outcomeTyped,
                at(typed, setting.zone(), stands),
                note(typed));
    }

    ContactForm withId(UUID given) {
        return new ContactForm(given, mode, purpose, outcome, minutes, withWhom, by, day, time, note, reason, occasion);
    }

    ContactForm with(UUID occasionId) {
        return new ContactForm(id, mode, purpose, outcome, minutes, withWhom, by, day, time, note, reason, occasionId);
    }

    private @Nullable Integer minutes(Typed typed) {
        var text = typed.text("minutes", minutes, 10);
        if (text == null) return null;
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (count >= 0 && count <= Contact.MOST_MINUTES) return count;
        typed.faults().add("minutes", "contacts.fault.minutes", Contact.MOST_MINUTES);
        return null;
    }

    /** One that is too long is told of and not kept. */
    private @Nullable String note(Typed typed) {
        var text = typed.text("note", note, Contact.LONGEST_NOTE);
        return typed.faults().of("note") == null ? text : null;
    }

    private Instant at(Typed typed, ZoneId zone, @Nullable Instant stands) {
        var date = typed.day("day", day);
        if (date == null) typed.faults().add("day", "pages.fault.missing");
        var hour = typed.time("time", time);
        if (date == null || hour == null) return Instant.EPOCH;
        var local = date.atTime(hour);
        var wall = new Wall(zone);
        if (wall.leapsOver(local)) typed.faults().add("time", "contacts.fault.leaps");
        return stands != null && isShownAs(stands, local, zone) ? stands : wall.moment(local);
    }

    /** Whoever leaves the time as it is means the same moment, also of an hour that comes twice. */
    private static boolean isShownAs(Instant moment, LocalDateTime typed, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .equals(typed);
    }
}
