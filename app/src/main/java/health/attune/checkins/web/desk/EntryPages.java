package health.attune.checkins.web.desk;

import health.attune.access.Principal;
import health.attune.checkins.Checkins;
import health.attune.checkins.Entries;
import health.attune.checkins.Entry;
import health.attune.checkins.Mode;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.AnswerRefused;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff enter a whole questionnaire that was answered on paper. */
@Controller
@RequestMapping("/people/{id}/entries/{instrument}/answers")
class EntryPages {
    private final Entries entries;
    private final Checkins checkins;
    private final EntryChoices choices;
    private final Headings headings;

    EntryPages(Entries entries, Checkins checkins, EntryChoices choices, Headings headings) {
        this.entries = entries;
        this.checkins = checkins;
        this.choices = choices;
        this.headings = headings;
    }

    @ModelAttribute("target")
    EntryTarget target(@PathVariable UUID id, @PathVariable String instrument) {
        return new EntryTarget(id, instrument);
    }

    @GetMapping
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) EntryTarget target,
            @RequestParam(required = false) @Nullable UUID entry,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = SheetForm.blank(entry, choices.present(target.personId()).today());
        return page(who, target, form, new Faults(frame.words()));
    }

    @PostMapping
    Object enter(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "target", binding = false) EntryTarget target,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = new SheetForm(sent);
        var typed = new Typed(new Faults(frame.words()));
        try {
            enter(who, target, form, typed);
        } catch (Entries.EnteredAlready standing) {
            return new Refused(typed.faults()).because(standing, page(who, target, form, typed.faults()));
        }
        if (typed.faults().isEmpty()) return SeeOther.to(target.base() + "/checkins?done=entered");
        return new Refused(typed.faults()).withFaults(page(who, target, form, typed.faults()));
    }

    /** Enters what was typed, where nothing of it needs another look. */
    private void enter(Principal who, EntryTarget target, SheetForm form, Typed typed) {
        var instrument = shown(who, target);
        var answers = form.answers(instrument, typed.faults());
        var declined = form.declined(instrument);
        var head = EntryHead.read(form, typed, instrument, choices.present(target.personId()));
        if (answers.isEmpty() && declined.isEmpty()) typed.faults().add(SheetForm.field(0), "checkins.fault.nothing");
        if (!typed.faults().isEmpty()) return;
        var language = language(instrument, typed.faults());
        var source = head.source(target, Mode.PAPER, language);
        try {
            entries.enter(who, Entry.ofAnswers(head.entry(), source, answers, declined));
        } catch (AnswerRefused unknown) {
            typed.faults().add(SheetForm.field(0), "checkins.fault.not-an-answer");
        }
    }

    private ModelAndView page(Principal who, EntryTarget target, SheetForm form, Faults faults) {
        var words = faults.words();
        var instrument = shown(who, target);
        var language = language(instrument, faults);
        return new ModelAndView("checkins/desk/paper")
                .addObject("heading", headings.of(who, target.personId()))
                .addObject("base", target.base())
                .addObject("instrument", instrument)
                .addObject("language", language)
                .addObject("form", EntryShown.of(form))
                .addObject("refusal", "")
                .addObject("correction", "")
                .addObject("rows", SheetRow.of(instrument, language, form))
                .addObject("faults", faults)
                .addObject("answerers", EntryShown.answerers(instrument, words));
    }

    /** The instrument, where its words may be shown here and the reader may enter answers. */
    private Instrument shown(Principal who, EntryTarget target) {
        if (!checkins.rights(who, target.personId()).write()) throw new NotThere();
        return choices.withText(target);
    }

    /** That of the page where the instrument speaks it, else English. */
    private static String language(Instrument instrument, Faults faults) {
        var ofPage = faults.words().locale().getLanguage();
        return instrument.languages().contains(ofPage) ? ofPage : "en";
    }
}
