package health.attune.checkins.web.desk;

import health.attune.access.Principal;
import health.attune.checkins.Checkins;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.instruments.Instrument;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff choose what to enter, and enter scores whose answers are not known. */
@Controller
class ScoreEntryPages {
    private final Entries entries;
    private final Checkins checkins;
    private final EntryChoices choices;
    private final Headings headings;

    ScoreEntryPages(Entries entries, Checkins checkins, EntryChoices choices, Headings headings) {
        this.entries = entries;
        this.checkins = checkins;
        this.choices = choices;
        this.headings = headings;
    }

    @GetMapping("/people/{id}/entries")
    ModelAndView choose(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        requireWriting(who, id);
        return new ModelAndView("checkins/desk/entries")
                .addObject("heading", headings.of(who, id))
                .addObject("base", "/people/" + id)
                .addObject("choices", choices.of(id, frame.words()));
    }

    @ModelAttribute("target")
    EntryTarget target(@PathVariable UUID id, @PathVariable(required = false) String instrument) {
        return new EntryTarget(id, instrument == null ? "" : instrument);
    }

    @GetMapping("/people/{id}/entries/{instrument}/scores")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) EntryTarget target,
            @RequestParam(required = false) @Nullable UUID entry,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = SheetForm.blank(entry, choices.present(target.personId()).today());
        return page(who, target, form, new Faults(frame.words()));
    }

    @PostMapping("/people/{id}/entries/{instrument}/scores")
    Object enter(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) EntryTarget target,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = new SheetForm(sent);
        var typed = new Typed(new Faults(frame.words()));
        var instrument = instrument(who, target);
        var scores = ScoreRow.read(instrument, form, typed.faults());
        var head = EntryHead.read(form, typed, instrument, choices.present(target.personId()));
        var refused = new Refused(typed.faults());
        if (!typed.faults().isEmpty()) return refused.withFaults(page(who, target, form, typed.faults()));
        try {
            entries.enter(who, Entry.ofScores(head.entry(), head.source(target, Mode.SCORE_ONLY, "en"), scores));
        } catch (Entries.EnteredAlready standing) {
            return refused.because(standing, page(who, target, form, typed.faults()));
        }
        return SeeOther.to(target.base() + "/checkins?done=entered");
    }

    private ModelAndView page(Principal who, EntryTarget target, SheetForm form, Faults faults) {
        var instrument = instrument(who, target);
        return new ModelAndView("checkins/desk/scores")
                .addObject("heading", headings.of(who, target.personId()))
                .addObject("base", target.base())
                .addObject("instrument", instrument)
                .addObject("form", EntryShown.of(form))
                .addObject("refusal", "")
                .addObject("correction", "")
                .addObject("rows", ScoreRow.of(instrument, form, faults.words()))
                .addObject("faults", faults)
                .addObject("answerers", EntryShown.answerers(instrument, faults.words()));
    }

    private Instrument instrument(Principal who, EntryTarget target) {
        requireWriting(who, target.personId());
        return choices.forScores(target);
    }

    private void requireWriting(Principal who, UUID personId) {
        if (!checkins.rights(who, personId).write()) throw new NotThere();
    }
}
