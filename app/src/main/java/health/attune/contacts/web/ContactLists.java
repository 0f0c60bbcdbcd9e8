package health.attune.contacts.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.contacts.Contacts;
import health.attune.contacts.Contacts.Log;
import health.attune.contacts.Met;
import health.attune.contacts.Withdrawn;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ContactLists {
    private final Contacts contacts;
    private final Programs programs;
    private final Accounts accounts;

    ContactLists(Contacts contacts, Programs programs, Accounts accounts) {
        this.contacts = contacts;
        this.programs = programs;
        this.accounts = accounts;
    }

    /** What the address asks for: how many rows, and what to say of what was done a moment ago. */
    record Asked(
            @Nullable String rows,
            @Nullable String done,
            @Nullable UUID contact) {

        int most() {
            return "all".equals(rows) ? Integer.MAX_VALUE : ContactList.FIRST_ROWS;
        }
    }

    ContactList of(Principal who, UUID personId, Asked asked, Words words) {
        var log = contacts.log(who, personId, asked.most());
        boolean mayRecord = contacts.mayRecord(who, personId);
        var said = new ContactWords(words, programs.zoneOf(personId), accounts.staffNames(staff(log)));
        var base = "/people/" + personId + "/contacts";
        return new ContactList(
                base,
                mayRecord,
                log.newest().stream()
                        .map(one -> said.row(one, log.changeable().contains(one.id())))
                        .toList(),
                log.newest().stream().anyMatch(one -> one.whole() == null),
                log.total(),
                log.withdrawn().stream()
                        .map(one -> said.row(
                                one, log.changeable().contains(one.contact().id())))
                        .toList(),
                mayRecord ? done(base, asked, log) : null);
    }

    private static ContactList.@Nullable Done done(String base, Asked asked, Log log) {
        var id = asked.contact();
        if (id == null || asked.done() == null) return null;
        var way = base + "/" + id;
        if (asked.done().equals("recorded"))
            return log.newest().stream().map(Met::id).anyMatch(id::equals)
                    ? new ContactList.Done("contacts.done.recorded", way)
                    : null;
        return log.withdrawn().stream()
                .filter(one -> one.contact().id().equals(id))
                .findFirst()
                .map(one -> new ContactList.Done(
                        one.corrected() ? "contacts.done.corrected" : "contacts.done.withdrawn",
                        one.undoable() ? way + "/withdrawal" : null))
                .orElse(null);
    }

    private static HashSet<UUID> staff(Log log) {
        var staff = new HashSet<UUID>();
        log.newest().forEach(contact -> staff.add(contact.accountId()));
        log.withdrawn().stream().map(Withdrawn::by).forEach(staff::add);
        log.withdrawn().forEach(one -> staff.add(one.contact().accountId()));
        return staff;
    }
}
