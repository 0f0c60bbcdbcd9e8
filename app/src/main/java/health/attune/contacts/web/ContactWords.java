package health.attune.contacts.web;

import health.attune.contacts.Contact;
import health.attune.contacts.Met;
import health.attune.contacts.Withdrawn;
import health.attune.pages.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says contacts for staff.
 *
 * @param names of staff, by account
 */
record ContactWords(Words words, ZoneId zone, Map<UUID, String> names) {

    ContactRow row(Met met, boolean mayChange) {
        var whole = met.whole();
        return whole == null ? row(met) : row(whole, null, mayChange ? href(whole) : null);
    }

    private ContactRow row(Met met) {
        return new ContactRow(
                words.say("contacts.mode." + met.mode()),
                with(met.withWhom()),
                words.moment(met.at(), zone),
                "",
                name(met.accountId()),
                null,
                null,
                null);
    }

    ContactRow row(Withdrawn withdrawn, boolean mayChange) {
        var told = words.say(
                told(withdrawn),
                name(withdrawn.by()),
                words.day(LocalDate.ofInstant(withdrawn.at(), zone)),
                words.say("contacts.why." + withdrawn.reason()));
        var undo = mayChange && withdrawn.undoable() ? href(withdrawn.contact()) + "/withdrawal" : null;
        return row(withdrawn.contact(), told, undo);
    }

    private static String told(Withdrawn withdrawn) {
        if (withdrawn.reason().equals(Withdrawn.CORRECTION_UNDONE)) return "contacts.told.correction-undone";
        return withdrawn.corrected() ? "contacts.told.corrected" : "contacts.told.withdrawn";
    }

    ContactRow row(Contact contact, @Nullable String told, @Nullable String way) {
        var outcome = words.say("contacts.outcome." + contact.outcome());
        return new ContactRow(
                words.say(
                        "contacts.what",
                        words.say("contacts.mode." + contact.mode()),
                        words.say("contacts.purpose." + contact.purpose())),
                with(contact.withWhom()),
                words.moment(contact.at(), zone),
                contact.minutes() == null ? outcome : words.say("contacts.lasted", outcome, contact.minutes()),
                name(contact.accountId()),
                told,
                contact.note() == null ? null : href(contact) + "/note",
                way);
    }

    private @Nullable String with(String whom) {
        return whom.equals("person") ? null : words.say("contacts.with." + whom);
    }

    private String name(UUID accountId) {
        return names.getOrDefault(accountId, "");
    }

    static String href(Contact contact) {
        return "/people/" + contact.personId() + "/contacts/" + contact.id();
    }
}
