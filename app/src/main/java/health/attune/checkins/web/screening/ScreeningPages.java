package health.attune.checkins.web.screening;

import health.attune.access.Principal;
import health.attune.checkins.screening.Interviews;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** From an alert to the first question of an interview. */
@Controller
class ScreeningPages {
    private final Interviews interviews;

    ScreeningPages(Interviews interviews) {
        this.interviews = interviews;
    }

    @PostMapping("/alerts/{id}/screenings")
    RedirectView begin(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String instrument,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return SeeOther.to("/checkins/" + interviews.begin(who, id, instrument, frame.language()));
    }
}
