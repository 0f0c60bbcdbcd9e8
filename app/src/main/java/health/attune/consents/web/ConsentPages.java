package health.attune.consents.web;

import health.attune.access.Principal;
import health.attune.consents.Consent;
import health.attune.consents.ConsentRefused;
import health.attune.consents.Consents;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

/** What a person has consented to, recorded and revoked by them or by staff of the program. */
@Controller
class ConsentPages {
    private static final Set<String> DONE = Set.of("recorded", "revoked");

    private final Consents consents;
    private final Headings headings;
    private final Programs programs;

    ConsentPages(Consents consents, Headings headings, Programs programs) {
        this.consents = consents;
        this.headings = headings;
        this.programs = programs;
    }

    @GetMapping("/people/{personId}/consents")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        boolean writes = consents.mayRecord(who, personId);
        var rows = consents.of(who, personId).stream()
                .map(consent -> row(consent, writes, frame, all(who)))
                .toList();
        return about(who, personId, "consents/index")
                .addObject("rows", rows)
                .addObject("mayRecord", writes)
                .addObject("done", DONE.contains(done) ? "consents.done." + done : null);
    }

    /** The person's own, at an address that stands in their navigation. */
    @GetMapping("/me/consents")
    ModelAndView own(
            @AuthenticationPrincipal Principal who,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return index(who, Objects.requireNonNull(who.personId()), done, frame);
    }

    @GetMapping("/people/{personId}/consents/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return form(who, personId, ConsentForm.blank(consents.origins(who, personId)), new Faults(frame.words()));
    }

    @PostMapping("/people/{personId}/consents")
    Object record(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            ConsentForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var recipients = consents.recipients(who, personId);
        var typed = new Typed(new Faults(frame.words()));
        var signed = form.read(typed, consents.origins(who, personId), recipients);
        try {
            if (typed.faults().isEmpty()) consents.record(who, personId, signed);
        } catch (ConsentRefused days) {
            typed.faults().add("expiresOn", "consents.refused.days");
        }
        if (typed.faults().isEmpty()) return SeeOther.to(address(who, personId) + "?done=recorded");
        return Again.show(form(who, personId, form, typed.faults()));
    }

    @DeleteMapping("/people/{personId}/consents/{consentId}")
    RedirectView revoke(
            @AuthenticationPrincipal Principal who, @PathVariable UUID personId, @PathVariable UUID consentId) {
        consents.revoke(who, personId, consentId);
        return SeeOther.to(address(who, personId) + "?done=revoked");
    }

    private ModelAndView form(Principal who, UUID personId, ConsentForm form, Faults faults) {
        return about(who, personId, "consents/new")
                .addObject("form", form)
                .addObject("recipients", consents.recipients(who, personId))
                .addObject("origins", consents.origins(who, personId))
                .addObject("faults", faults);
    }

    private ModelAndView about(Principal who, UUID personId, String template) {
        return new ModelAndView(template)
                .addObject("heading", headings.of(who, personId))
                .addObject("own", !who.isStaff())
                .addObject("back", address(who, personId))
                .addObject("base", "/people/" + personId + "/consents");
    }

    /** The key of how all who care for the person are called before that reader. */
    private static String all(Principal who) {
        return who.isStaff() ? "consents.recipient.all" : "consents.recipient.all.own";
    }

    private static String address(Principal who, UUID personId) {
        return who.isStaff() ? "/people/" + personId + "/consents" : "/me/consents";
    }

    private ConsentRow row(Consent consent, boolean writes, Frame frame, String all) {
        var recipient = consent.recipient();
        return new ConsentRow(
                consent.origin().name(),
                recipient == null ? frame.say(all) : recipient.name(),
                frame.say("consents.purpose." + consent.purpose()),
                frame.say(
                        "consents.signed",
                        frame.day(consent.signature().on()),
                        consent.signature().by()),
                until(consent, frame),
                writes && consent.inForce() ? "/people/" + consent.personId() + "/consents/" + consent.id() : null);
    }

    private String until(Consent consent, Frame frame) {
        var revoked = consent.revokedAt();
        if (revoked != null)
            return frame.say(
                    "consents.revoked",
                    frame.day(
                            revoked.atZone(programs.zoneOf(consent.personId())).toLocalDate()));
        var expires = consent.expiresOn();
        if (expires == null) return frame.say("consents.open");
        return frame.say(consent.inForce() ? "consents.until" : "consents.expired", frame.day(expires));
    }
}
