package health.attune.people.web;

import gg.jte.Content;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.people.Duplicates;
import health.attune.people.Headings;
import health.attune.people.Identifier;
import health.attune.people.People;
import health.attune.people.sections.ProfileSection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Who a person is, as staff read it. */
@Controller
public class ProfilePages {
    private final People people;
    private final Duplicates duplicates;
    private final Headings headings;
    private final Access access;
    private final ObjectProvider<ProfileSection> sections;

    ProfilePages(
            People people,
            Duplicates duplicates,
            Headings headings,
            Access access,
            ObjectProvider<ProfileSection> sections) {
        this.people = people;
        this.duplicates = duplicates;
        this.headings = headings;
        this.access = access;
        this.sections = sections;
    }

    @GetMapping("/people/{id}/profile")
    ModelAndView show(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID id) {
        return page(who, frame, id, new IdentifierForm(null, null));
    }

    @PostMapping("/people/{id}/identifiers")
    Object identify(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID id,
            IdentifierForm form) {
        var typed = new Typed(new Faults(frame.words()));
        var identifier = form.read(typed);
        if (identifier == null) return refused(page(who, frame, id, form), typed.faults());
        try {
            people.identify(who, id, identifier);
        } catch (Identifier.Taken taken) {
            typed.faults().add("value", "people.fault.identifier-taken");
            return refused(page(who, frame, id, form), typed.faults());
        }
        return SeeOther.to("/people/" + id + "/profile");
    }

    @DeleteMapping("/people/{id}/identifiers")
    RedirectView removeIdentifier(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam String system,
            @RequestParam String value) {
        if (system.isBlank() || value.isBlank()) throw new NotThere();
        people.removeIdentifier(who, id, new Identifier(system, value));
        return SeeOther.to("/people/" + id + "/profile");
    }

    /** These are two people; undone by DELETE. */
    @PostMapping("/people/{id}/namesakes/{other}")
    RedirectView tellApart(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID other) {
        duplicates.tellApart(who, id, other);
        return SeeOther.to("/people/" + id + "/profile");
    }

    @DeleteMapping("/people/{id}/namesakes/{other}")
    RedirectView takeBack(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @PathVariable UUID other) {
        duplicates.takeBack(who, id, other);
        return SeeOther.to("/people/" + id + "/profile");
    }

    private ModelAndView page(Principal who, Frame frame, UUID id, IdentifierForm form) {
        boolean record = access.may(who, Verb.READ, DataClass.RECORD, id);
        var page = new ModelAndView("people/profile")
                .addObject("id", id)
                .addObject("heading", record ? headings.of(who, id) : headings.ofFirstPage(who, id))
                .addObject("profile", ProfileShown.of(people.show(who, id), frame.words()))
                .addObject("identifiers", people.identifiers(who, id))
                .addObject("identifier", form)
                .addObject("faults", new Faults(frame.words()))
                .addObject("mayChange", access.may(who, Verb.WRITE, DataClass.CONTACT_DETAILS, id))
                .addObject("mayWrite", access.may(who, Verb.WRITE, DataClass.RECORD, id))
                .addObject("alike", duplicates.of(who, id))
                .addObject("apart", duplicates.toldApart(who, id))
                .addObject("sections", sections(who, frame, id));
        return record ? page.addObject("words", people.words(who, id)) : page;
    }

    private List<Content> sections(Principal who, Frame frame, UUID id) {
        return sections.orderedStream()
                .map(section -> section.about(who, id))
                .flatMap(Optional::stream)
                .map(frame::content)
                .toList();
    }

    private static ModelAndView refused(ModelAndView page, Faults faults) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("faults", faults);
    }

    /** An identifier as it is typed. */
    public record IdentifierForm(
            @Nullable String system, @Nullable String value) {

        @Nullable
        Identifier read(Typed typed) {
            var inSystem = typed.needed("system", system, 100);
            var number = typed.needed("value", value, 100);
            return typed.faults().isEmpty() ? new Identifier(inSystem, number) : null;
        }
    }
}
