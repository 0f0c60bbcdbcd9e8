package health.attune.tasks.origins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.contacts.Met;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import health.attune.tasks.OriginSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Something was agreed in a contact, or is to be done because one did not come about. */
@Component
@Order(20)
class TaskFromContact implements OriginSource {
    private static final int MOST = 20;

    private final Contacts contacts;
    private final Programs programs;
    private final Access access;

    TaskFromContact(Contacts contacts, Programs programs, Access access) {
        this.contacts = contacts;
        this.programs = programs;
        this.access = access;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public List<Offered> offered(Principal who, UUID personId, Words words) {
        if (!access.may(who, Verb.READ, dataClass(), personId)) return List.of();
        var zone = programs.zoneOf(personId);
        return contacts.log(who, personId, MOST).newest().stream()
                .map(met -> new Offered(
                        met.id(),
                        words.say(
                                "tasks.origin.on", label(met, words), words.day(LocalDate.ofInstant(met.at(), zone)))))
                .toList();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.APPOINTMENTS;
    }

    @Override
    public String href(UUID personId, UUID id) {
        return "/people/" + personId + "/contacts";
    }

    private static String label(Met met, Words words) {
        var mode = words.say("contacts.mode." + met.mode());
        Contact whole = met.whole();
        return whole == null
                ? mode
                : words.say("contacts.what", mode, words.say("contacts.purpose." + whole.purpose()));
    }
}
