package health.attune.access.web;

import health.attune.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class HomePages {

    /** Everybody's first page: their people for staff, their own page for a person, sign-in for a visitor. */
    @GetMapping("/")
    RedirectView home() {
        var who = SignedIn.orNull();
        if (who == null) return new RedirectView("/sign-in");
        return new RedirectView(
                switch (who.kind()) {
                    case STAFF -> "/people";
                    case PERSON -> "/me";
                    case PASS -> "/checkins/" + who.checkinId();
                    case JOB -> "/sign-in";
                });
    }
}
