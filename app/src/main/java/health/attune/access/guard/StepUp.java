package health.attune.access.guard;

import health.attune.access.Principal;
import health.attune.access.signin.Exchange;
import health.attune.access.stepup.Given;
import health.attune.access.stepup.ProofPage;
import health.attune.access.stepup.Proofs;
import health.attune.access.throttle.TooOften;
import health.attune.pages.Faults;
import health.attune.pages.Frames;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * Stands before acts that matter: whoever did not prove a short while ago who they are is asked to, on a page that
 * holds all they typed and sends it on together with the proof. Nothing of it is kept here meanwhile.
 */
@Component
class StepUp {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Proofs proofs;
    private final ProofPage page;
    private final Frames frames;

    StepUp(Proofs proofs, ProofPage page, Frames frames) {
        this.proofs = proofs;
        this.page = page;
        this.frames = frames;
    }

    boolean passes(Principal who, Exchange web) throws ModelAndViewDefiningException {
        if (proofs.isFresh(who)) return true;
        if (web.request().getHeader("HX-Request") != null) {
            web.response().setStatus(HttpStatus.UNAUTHORIZED.value());
            web.response().setHeader("HX-Redirect", ProofPage.ADDRESS);
            return false;
        }
        var faults = new Faults(frames.of(web.request()).words());
        var given = Given.in(web.request());
        if (!READING.contains(web.request().getMethod()) && !given.isNothing() && isProven(who, given, web, faults))
            return true;
        throw new ModelAndViewDefiningException(asking(who, web, faults));
    }

    private boolean isProven(Principal who, Given given, Exchange web, Faults faults) {
        try {
            proofs.prove(who, given, web).ifPresent(problem -> problem.addTo(faults));
        } catch (TooOften refusal) {
            faults.add(Given.PASSWORD, "access.too-often", refusal.seconds());
            refusal.headers().forEach(web.response()::setHeader);
        }
        return faults.isEmpty();
    }

    private ModelAndView asking(Principal who, Exchange web, Faults faults) {
        return READING.contains(web.request().getMethod())
                ? page.before(who, asked(web), web, faults)
                : page.around(who, web, faults);
    }

    /** With what was chosen there, such as a month. */
    private static String asked(Exchange web) {
        var query = web.request().getQueryString();
        return web.request().getRequestURI() + (query == null ? "" : "?" + query);
    }
}
