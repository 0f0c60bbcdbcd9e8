package health.attune.questionnaires.web;

import health.attune.access.Principal;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.questionnaires.FiledLicence;
import health.attune.questionnaires.Listings;
import health.attune.questionnaires.Questionnaires;
import health.attune.questionnaires.sheet.InstrumentWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Withdrawing a licence record: it counts no longer and stays to be read. */
@Controller
class WithdrawalPages {
    private static final int LONGEST_REASON = 2_000;
    private final Questionnaires questionnaires;
    private final Listings listings;

    WithdrawalPages(Questionnaires questionnaires, Listings listings) {
        this.questionnaires = questionnaires;
        this.listings = listings;
    }

    @GetMapping("/instruments/licences/{recordId}/withdrawal")
    ModelAndView form(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, @PathVariable UUID recordId) {
        return page(who, questionnaires.filed(who, recordId), new Faults(frame.words()), frame)
                .addObject("reason", "");
    }

    @PostMapping("/instruments/licences/{recordId}/withdrawal")
    Object withdraw(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @PathVariable UUID recordId,
            @RequestParam(required = false) @Nullable String reason) {
        var filed = questionnaires.filed(who, recordId);
        var typed = new Typed(new Faults(frame.words()));
        var words = Needed.text("reason", reason, LONGEST_REASON, typed);
        if (typed.faults().isEmpty()) {
            questionnaires.withdrawLicence(who, recordId, words);
            return SeeOther.to("/instruments/licences");
        }
        return Again.show(page(who, filed, typed.faults(), frame).addObject("reason", String.valueOf(reason)));
    }

    private ModelAndView page(Principal who, FiledLicence filed, Faults faults, Frame frame) {
        var instrument = listings.show(who, filed.instrumentId()).instrument();
        return new ModelAndView("questionnaires/withdrawal")
                .addObject("title", new InstrumentWords(frame.words()).title(instrument))
                .addObject("action", "/instruments/licences/" + filed.id() + "/withdrawal")
                .addObject("faults", faults);
    }
}
