package health.attune.goals.web;

import health.attune.access.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** The person's page as that reader reaches it, and whether it is their own. */
public record Home(String href, boolean isOwn) {

    static Home of(Principal who, UUID personId) {
        return who.isStaff() ? new Home("/people/" + personId, false) : new Home("/me", true);
    }

    RedirectView redirect() {
        var view = new RedirectView(href + "#goals");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
