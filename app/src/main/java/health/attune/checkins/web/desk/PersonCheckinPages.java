package health.attune.checkins.web.desk;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.checkins.Checkins;
import health.attune.checkins.Links;
import health.attune.checkins.Responses;
import health.attune.checkins.Schedules;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.PersonPlace;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.questionnaires.Questionnaires;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's check-ins: what is due, what is planned, what was answered. */
@Controller
class PersonCheckinPages {
    private static final Set<String> DONE = Set.of("entered", "planned", "changed", "stopped", "withdrawn");
    private final Checkins checkins;
    private final Links links;
    private final Schedules schedules;
    private final Responses responses;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Headings headings;

    PersonCheckinPages(
            Checkins checkins,
            Links links,
            Schedules schedules,
            Responses responses,
            Questionnaires questionnaires,
            Programs programs,
            Headings headings) {
        this.checkins = checkins;
        this.links = links;
        this.schedules = schedules;
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.headings = headings;
    }

    @GetMapping("/people/{id}/checkins")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var heading = headings.of(who, id);
        var rights = checkins.rights(who, id);
        if (!rights.read() && !rights.handOut()) throw new NotThere();
        var words = new DeskWords(frame.words(), questionnaires, programs.zoneOf(id));
        return new ModelAndView("checkins/desk/person")
                .addObject("heading", heading)
                .addObject("base", "/people/" + id)
                .addObject("done", DONE.contains(done) ? "checkins.desk.done." + done : null)
                .addObject("rights", rights)
                .addObject("linkOut", rights.handOut() && links.isOut(id))
                .addObject("awaited", words.awaited(schedules.awaited(who, id), schedules.toAsk(who, id)))
                .addObject(
                        "plans",
                        rights.read() ? words.plans(schedules.of(who, id), schedules.changeable(who, id)) : List.of())
                .addObject("past", rights.read() ? words.past(responses.of(who, id)) : List.of());
    }

    @Configuration(proxyBeanMethods = false)
    static class CheckinPlaces {

        @Bean
        @Order(30)
        PersonPlace checkinsPlace(Checkins checkins) {
            return personId -> Optional.ofNullable(SignedIn.orNull())
                    .filter(Principal::isStaff)
                    .filter(who -> {
                        var rights = checkins.rights(who, personId);
                        return rights.read() || rights.handOut();
                    })
                    .map(who -> PersonPlace.Shelf.CARE.stop(
                            "/people/" + personId + "/checkins", "checkins.desk.title", "clipboard-check"));
        }
    }
}
