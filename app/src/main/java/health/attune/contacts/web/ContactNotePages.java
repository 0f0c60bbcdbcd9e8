package health.attune.contacts.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.contacts.Contacts;
import health.attune.pages.Frame;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a contact was about, in the words of whoever wrote it down. */
@Controller
class ContactNotePages {
    private final Contacts contacts;
    private final Accounts accounts;
    private final Programs programs;
    private final Headings headings;

    ContactNotePages(Contacts contacts, Accounts accounts, Programs programs, Headings headings) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.programs = programs;
        this.headings = headings;
    }

    @GetMapping("/people/{personId}/contacts/{contactId}/note")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @PathVariable UUID contactId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var contact = contacts.read(who, personId, contactId);
        var names = accounts.staffNames(Set.of(contact.accountId()));
        var words = new ContactWords(frame.words(), programs.zoneOf(personId), names);
        return new ModelAndView("contacts/note")
                .addObject("heading", headings.of(who, personId))
                .addObject("list", "/people/" + personId + "/contacts")
                .addObject("row", words.row(contact, null, null))
                .addObject("note", contact.note());
    }
}
