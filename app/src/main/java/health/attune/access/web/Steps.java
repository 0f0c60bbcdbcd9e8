package health.attune.access.web;

import health.attune.access.signin.Exchange;
import health.attune.access.signin.Step;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.SeeOther;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where each step of signing in leads, and how a form comes back when it was not taken. */
final class Steps {

    private Steps() {}

    static RedirectView after(Step step) {
        return SeeOther.to(
                switch (step) {
                    case DONE -> "/";
                    case RECOVERY_NEXT -> "/account/recovery-codes";
                    case CODE_NEXT -> "/sign-in/code";
                    case SECOND_FACTOR_NEXT -> "/sign-in/second-factor";
                    case WRONG, FROM_THE_START -> "/sign-in";
                });
    }

    static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    /** The form with how long to wait; the page must carry its faults under that name. */
    static ModelAndView tooOften(ModelAndView page, String field, TooOften refusal, Exchange web) {
        faultsOf(page).add(field, "access.too-often", refusal.seconds());
        refusal.headers().forEach(web.response()::setHeader);
        return again(page, refusal.status());
    }

    static Faults faultsOf(ModelAndView page) {
        return (Faults) Objects.requireNonNull(page.getModel().get("faults"));
    }
}
