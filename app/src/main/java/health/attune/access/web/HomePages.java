package health.attune.access.web;

import health.attune.access.SignedIn;
import health.attune.pages.Reader;
import health.attune.pages.SeeOther;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class HomePages {
    private final Reader reader;

    HomePages(Reader reader) {
        this.reader = reader;
    }

    /** Everybody's first page: what waits for staff, their own page for a person, sign-in for a visitor. */
    @GetMapping("/")
    RedirectView home() {
        var who = SignedIn.orNull();
        if (who == null) return SeeOther.to("/sign-in");
        return SeeOther.to(
                switch (who.kind()) {
                    case STAFF -> ofStaff();
                    case PERSON -> "/me";
                    case PASS -> "/checkins/" + who.checkinId();
                    case JOB -> "/sign-in";
                });
    }

    /** The first place that opens for them: today, else reviews, accounts or imports, else their own account. */
    private String ofStaff() {
        return Stream.of("/today", "/break-glass/reviews", "/accounts", "/imports")
                .filter(reader::mayOpen)
                .findFirst()
                .orElse("/account");
    }
}
