package health.attune.contacts.web;

import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.ContactRefused;
import health.attune.contacts.Contacts;
import health.attune.contacts.Withdrawn;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A contact that was entered wrongly is corrected or withdrawn; both can be undone. */
@Controller
@RequestMapping("/people/{personId}/contacts/{contactId}")
class ContactChangePages {
    private final Contacts contacts;
    private final Settings settings;
    private final Headings headings;

    ContactChangePages(Contacts contacts, Settings settings, Headings headings) {
        this.contacts = contacts;
        this.settings = settings;
        this.headings = headings;
    }

    /** Which entry of whom. */
    record Target(UUID personId, UUID contactId) {

        RedirectView listed(String done) {
            return SeeOther.to("/people/" + personId + "/contacts?done=" + done + "&contact=" + contactId);
        }
    }

    /** Why an entry is withdrawn. */
    record WithdrawalForm(@Nullable String why) {}

    @ModelAttribute("target")
    Target target(@PathVariable UUID personId, @PathVariable UUID contactId) {
        return new Target(personId, contactId);
    }

    @GetMapping
    ModelAndView form(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, contact(who, target), null, new Faults(frame.words()));
    }

    @PostMapping("/correction")
    Object correct(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            ContactForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        var typed = new Typed(new Faults(frame.words()));
        var named = contacts.entry(who, target.personId(), target.contactId());
        var replacement = form.read(typed, settings.of(who, target.personId(), named.accountId()), named.at());
        var reason = typed.choice("reason", form.reason(), Withdrawn.WHY_CORRECTED);
        try {
            if (typed.faults().isEmpty()) contacts.correct(who, target.contactId(), replacement, reason);
        } catch (ContactRefused future) {
            typed.faults().add("day", ContactRefused.FUTURE);
        } catch (AlreadySent own) {
            return notSaved(page(who, named, form, typed.faults()), typed.faults(), "contacts.fault.sent");
        } catch (ChangedMeanwhile lost) {
            return notSaved(page(who, named, form, typed.faults()), typed.faults(), "contacts.fault.meanwhile");
        }
        return typed.faults().isEmpty()
                ? target.listed("corrected")
                : Again.show(page(who, named, form, typed.faults()));
    }

    @PostMapping("/withdrawal")
    Object withdraw(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) Target target,
            WithdrawalForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var reason = typed.choice("why", form.why(), Withdrawn.WHY_WITHDRAWN);
        if (!typed.faults().isEmpty()) return Again.show(page(who, contact(who, target), null, typed.faults()));
        contacts.withdraw(who, target.personId(), target.contactId(), reason);
        return target.listed("withdrawn");
    }

    @DeleteMapping("/withdrawal")
    RedirectView undo(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "target", binding = false) Target target) {
        contacts.undo(who, target.personId(), target.contactId());
        return SeeOther.to("/people/" + target.personId() + "/contacts");
    }

    private Contact contact(Principal who, Target target) {
        return contacts.showForChange(who, target.personId(), target.contactId());
    }

    private ModelAndView page(Principal who, Contact contact, @Nullable ContactForm typed, Faults faults) {
        var setting = settings.of(who, contact.personId(), contact.accountId());
        var form = typed == null ? ContactForm.of(contact, Ids.next(), setting.zone()) : typed;
        return new ModelAndView("contacts/change")
                .addObject("heading", headings.of(who, contact.personId()))
                .addObject("action", ContactWords.href(contact))
                .addObject("setting", setting)
                .addObject("form", form)
                .addObject("faults", faults);
    }

    /** Another entry stands there by now, or none: what was typed stays on the page. */
    private static ModelAndView notSaved(ModelAndView page, Faults faults, String why) {
        faults.add("reason", why);
        return Again.show(HttpStatus.CONFLICT, page);
    }
}
