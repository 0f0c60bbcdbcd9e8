package health.attune.contacts.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.ContactRefused;
import health.attune.contacts.Contacts;
import health.attune.contacts.Continuities;
import health.attune.contacts.Occasions;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Staff read and record the contacts with a person. */
@Controller
@RequestMapping("/people/{personId}/contacts")
class ContactPages {
    private final Contacts contacts;
    private final ContactLists lists;
    private final Continuities continuities;
    private final Accounts accounts;
    private final Settings settings;
    private final Headings headings;

    ContactPages(
            Contacts contacts,
            ContactLists lists,
            Continuities continuities,
            Accounts accounts,
            Settings settings,
            Headings headings) {
        this.contacts = contacts;
        this.lists = lists;
        this.continuities = continuities;
        this.accounts = accounts;
        this.settings = settings;
        this.headings = headings;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            ContactLists.Asked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("contacts/index")
                .addObject("list", lists.of(who, personId, asked, frame.words()))
                .addObject(
                        "continuity",
                        continuities
                                .of(who, personId)
                                .map(told -> ContinuityView.of(told, accounts, frame.words()))
                                .orElse(null))
                .addObject("heading", headings.of(who, personId));
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable UUID occasion,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var draft = begin(who, personId, occasion);
        var setting = settings.of(who, personId, draft.planned().accountId());
        var planned = contact(personId, draft, together(draft, frame.words()));
        var form = ContactForm.of(planned, draft.id(), setting.zone());
        return form(who, setting, occasion == null ? form : form.with(occasion), new Faults(frame.words()));
    }

    /** Who else was to be there, for whoever writes the note to say whether they were. */
    private @Nullable String together(Contacts.Draft draft, Words words) {
        var others = draft.planned().others();
        if (others.isEmpty()) return null;
        return words.say(
                "contacts.note.together",
                String.join(", ", accounts.staffNames(others).values()));
    }

    private static Contact contact(UUID personId, Contacts.Draft draft, @Nullable String note) {
        var planned = draft.planned();
        return new Contact(
                draft.id(),
                personId,
                planned.accountId(),
                Contact.WITH.getFirst(),
                planned.mode(),
                planned.purpose(),
                true,
                planned.minutes(),
                Contact.OUTCOMES.getFirst(),
                planned.at(),
                note);
    }

    @PostMapping
    Object record(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            ContactForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        // Asked first: whoever may not record is shown no form with faults either. Whoever was to be there stays in it.
        var named = begin(who, personId, form.occasion()).planned().accountId();
        var setting = settings.of(who, personId, named);
        var typed = new Typed(new Faults(frame.words()));
        var contact = form.read(typed, setting, null);
        try {
            if (typed.faults().isEmpty()) record(who, contact, form.occasion());
        } catch (ContactRefused future) {
            typed.faults().add("day", ContactRefused.FUTURE);
        } catch (Occasions.Settled settled) {
            typed.faults().add("outcome", Occasions.Settled.SENTENCE);
        } catch (AlreadySent other) {
            typed.faults().add("note", AlreadySent.KEY);
            form = form.withId(Ids.next());
        }
        if (typed.faults().isEmpty())
            return SeeOther.to("/people/" + personId + "/contacts?done=recorded&contact=" + contact.id());
        return Again.show(form(who, setting, form, typed.faults()));
    }

    private Contacts.Draft begin(Principal who, UUID personId, @Nullable UUID occasion) {
        return occasion == null ? contacts.begin(who, personId) : contacts.begin(who, personId, occasion);
    }

    private void record(Principal who, Contact contact, @Nullable UUID occasionId) {
        if (occasionId == null) contacts.record(who, contact);
        else contacts.record(who, contact, occasionId);
    }

    @DeleteMapping("/{contactId}")
    RedirectView unrecord(
            @AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID contactId) {
        contacts.unrecord(who, personId, contactId);
        return SeeOther.to("/people/" + personId + "/contacts?done=withdrawn&contact=" + contactId);
    }

    private ModelAndView form(Principal who, Setting setting, ContactForm form, Faults faults) {
        return new ModelAndView("contacts/new")
                .addObject("heading", headings.of(who, setting.personId()))
                .addObject("setting", setting)
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
