package health.attune.breakglass.web;

import health.attune.access.Principal;
import health.attune.breakglass.BreakGlass;
import health.attune.pages.SeeOther;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The person says that they have read who opened their record in an emergency. */
@Controller
class ToldPages {
    private final BreakGlass breakGlass;

    ToldPages(BreakGlass breakGlass) {
        this.breakGlass = breakGlass;
    }

    @PostMapping("/me/break-glass/{id}/reading")
    RedirectView read(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        breakGlass.read(who, id);
        return SeeOther.to("/me");
    }
}
