package health.attune.checkins.web.desk;

import health.attune.access.PassSessions;
import health.attune.access.Principal;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Checkins;
import health.attune.checkins.Links;
import health.attune.checkins.Mode;
import health.attune.database.Ids;
import health.attune.pages.Frame;
import health.attune.pages.Languages;
import health.attune.pages.PublicAddress;
import health.attune.pages.SeeOther;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A check-in is begun: by the person, in an interview, on a tablet that is handed over, or by a link that is sent. */
@Controller
@RequestMapping("/people/{id}")
class HandOutPages {
    private final Checkins checkins;
    private final Links links;
    private final PassSessions passes;
    private final Languages languages;
    private final Headings headings;
    private final Programs programs;
    private final PublicAddress address;
    private final HttpServletRequest request;

    HandOutPages(
            Checkins checkins,
            Links links,
            PassSessions passes,
            Languages languages,
            Headings headings,
            Programs programs,
            PublicAddress address,
            HttpServletRequest request) {
        this.checkins = checkins;
        this.links = links;
        this.passes = passes;
        this.languages = languages;
        this.headings = headings;
        this.programs = programs;
        this.address = address;
        this.request = request;
    }

    /** Who is to answer. */
    record Answerer(@org.jspecify.annotations.Nullable String answeredBy) {

        AnsweredBy read() {
            for (var one : AnsweredBy.values()) if (one.word().equals(answeredBy)) return one;
            return AnsweredBy.PERSON;
        }
    }

    /** Opens what is due: for the person themself to answer, or for staff to ask. */
    @PostMapping("/checkins")
    RedirectView open(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            Answerer answerer,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var mode = who.isStaff() ? Mode.INTERVIEW : Mode.SIGNED_IN;
        var by = who.isStaff() ? answerer.read() : AnsweredBy.PERSON;
        var checkin = checkins.open(who, new Checkins.Opening(id, by, mode, frame.language()));
        return SeeOther.to("/checkins/" + checkin);
    }

    @DeleteMapping("/links")
    RedirectView withdraw(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        links.withdraw(who, id);
        return SeeOther.to("/people/" + id + "/checkins?done=withdrawn");
    }

    /** Makes a link and shows it once: loading the page again makes another one, and this one ends. */
    @PostMapping("/links")
    ModelAndView link(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            Answerer answerer,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        // First, since the page names the person: for whoever may not know the name, no link is made.
        var heading = headings.of(who, id);
        var made = links.make(who, new Links.Wanted(Ids.next(), id, answerer.read(), frame.language()));
        return new ModelAndView("checkins/desk/link")
                .addObject("heading", heading)
                .addObject("id", id)
                .addObject("address", address.link("/links#" + made.token(), request))
                .addObject("program", made.program())
                .addObject("expires", frame.moment(made.expiresAt(), programs.zoneOf(id)));
    }

    /** The device in hand becomes the person's until they are done. Its holder is signed out; their language stays. */
    @PostMapping("/tablets")
    RedirectView tablet(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            Answerer answerer,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var pass = links.handOver(who, id, answerer.read(), frame.language());
        passes.start(pass, request);
        languages.prefer(frame.language(), request);
        return SeeOther.to("/checkins/" + pass.checkinId());
    }
}
