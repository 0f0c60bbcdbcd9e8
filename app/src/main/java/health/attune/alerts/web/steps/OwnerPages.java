package health.attune.alerts.web.steps;

import health.attune.access.Principal;
import health.attune.alerts.handling.Handling;
import health.attune.alerts.handling.Seen;
import health.attune.database.Ids;
import health.attune.pages.SeeOther;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Taking an alert over, and handing it to a colleague. */
@Controller
@RequestMapping("/alerts/{id}")
class OwnerPages {
    private final Handling handling;

    OwnerPages(Handling handling) {
        this.handling = handling;
    }

    @PostMapping("/takeover")
    RedirectView take(@AuthenticationPrincipal Principal who, @PathVariable UUID id, @RequestParam int version) {
        handling.takeOver(who, new Seen(id, version));
        return SeeOther.to("/alerts/" + id);
    }

    @PostMapping("/handover")
    RedirectView hand(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String to) {
        handling.handOver(who, new Seen(id, version), Ids.read(to));
        return SeeOther.to("/alerts/" + id);
    }
}
