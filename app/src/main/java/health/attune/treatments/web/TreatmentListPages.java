package health.attune.treatments.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import health.attune.treatments.Treatment;
import health.attune.treatments.TreatmentWords;
import health.attune.treatments.Treatments;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was tried for a person, read by them and by those who care. */
@Controller
class TreatmentListPages {
    private final Treatments treatments;
    private final Headings headings;
    private final Programs programs;
    private final Clock clock;

    TreatmentListPages(Treatments treatments, Headings headings, Programs programs, Clock clock) {
        this.treatments = treatments;
        this.headings = headings;
        this.programs = programs;
        this.clock = clock;
    }

    @GetMapping("/people/{personId}/treatments")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var all = treatments.of(who, personId);
        boolean mayWrite = treatments.mayWrite(who, personId);
        var base = "/people/" + personId + "/treatments";
        var zone = programs.zoneOf(personId);
        var said = new TreatmentWords(frame.words(), LocalDate.ofInstant(clock.instant(), zone));
        return new ModelAndView("treatments/index")
                .addObject("heading", headings.of(who, personId))
                .addObject("own", !who.isStaff())
                .addObject("write", mayWrite ? base + "/new" : null)
                .addObject(
                        "treatments",
                        all.stream()
                                .map(one -> row(
                                        one,
                                        said,
                                        zone,
                                        treatments.mayChange(who, personId, one) ? base + "/" + one.id() : null))
                                .toList());
    }

    @GetMapping("/me/treatments")
    ModelAndView own(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return index(who, Objects.requireNonNull(who.personId()), frame);
    }

    private static TreatmentRow row(Treatment one, TreatmentWords said, ZoneId zone, @Nullable String change) {
        var facts = one.facts();
        return new TreatmentRow(
                facts.name(),
                said.kind(facts),
                facts.dose(),
                said.when(facts),
                facts.ending() == null ? null : said.ending(facts),
                written(one.stands(), said, zone),
                one.versions().stream()
                        .skip(1)
                        .map(before -> said.words()
                                .say("treatments.before", said.line(before.facts()), written(before, said, zone)))
                        .toList(),
                change);
    }

    private static String written(Treatment.Version version, TreatmentWords said, ZoneId zone) {
        return said.words().say("treatments.written", version.by(), said.words().moment(version.at(), zone));
    }
}
