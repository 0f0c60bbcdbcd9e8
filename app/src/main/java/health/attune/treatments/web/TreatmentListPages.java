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
import java.util.List;
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

    /**
     * What was done a moment ago.
     *
     * @param done the word of the sentence that says so
     * @param treatment to which, where that can be undone
     */
    record Done(@Nullable String done, @Nullable UUID treatment) {
        @Nullable
        String key() {
            return done != null && done.matches("withdrawn|restored") ? "treatments.done." + done : null;
        }

        @Nullable
        String undo(String base) {
            return treatment == null || !"withdrawn".equals(done) ? null : base + "/" + treatment + "/withdrawal";
        }
    }

    @GetMapping("/people/{personId}/treatments")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            Done done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        boolean mayWrite = treatments.mayWrite(who, personId);
        var base = base(personId);
        return new ModelAndView("treatments/index")
                .addObject("heading", headings.of(who, personId))
                .addObject("own", !who.isStaff())
                .addObject("write", mayWrite ? base + "/new" : null)
                .addObject("done", mayWrite ? done.key() : null)
                .addObject("undo", mayWrite ? done.undo(base) : null)
                .addObject("treatments", rows(who, personId, frame));
    }

    private List<TreatmentRow> rows(Principal who, UUID personId, Frame frame) {
        var zone = programs.zoneOf(personId);
        var said = new TreatmentWords(frame.words(), LocalDate.ofInstant(clock.instant(), zone));
        return treatments.of(who, personId).stream()
                .map(one -> row(
                        one,
                        said,
                        zone,
                        treatments.mayChange(who, personId, one) ? base(personId) + "/" + one.id() : null))
                .toList();
    }

    private static String base(UUID personId) {
        return "/people/" + personId + "/treatments";
    }

    @GetMapping("/me/treatments")
    ModelAndView own(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return index(who, Objects.requireNonNull(who.personId()), new Done(null, null), frame);
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
