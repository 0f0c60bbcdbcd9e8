package health.attune.access.stepup;

import health.attune.access.Principal;
import health.attune.access.signin.Exchange;
import health.attune.pages.Faults;
import health.attune.pages.Frames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks for the proof: before a page that is to be read, or around a form that was sent. */
@Component
public class ProofPage {
    public static final String ADDRESS = "/proof";
    public static final String TO = "to";
    private static final String FILE = "(/[\\w/-]*)/file(\\?.*)?";

    private final Proofs proofs;
    private final Frames frames;

    ProofPage(Proofs proofs, Frames frames) {
        this.proofs = proofs;
        this.frames = frames;
    }

    /** Leads on to that address of ours. A browser that saves a file stays here, so the list it is of is named. */
    public ModelAndView before(Principal who, String to, Exchange web, Faults faults) {
        return page(who, ADDRESS, Map.of(TO, List.of(to)), web)
                .addObject("faults", faults)
                .addObject("list", to.matches(FILE) ? to.replaceFirst(FILE, "$1$2") : "");
    }

    /** Holds what was typed, to be sent on to where it was meant for. */
    public ModelAndView around(Principal who, Exchange web, Faults faults) {
        var typed = new LinkedHashMap<String, List<String>>();
        web.request().getParameterMap().forEach((name, values) -> {
            if (!Given.isOneOf(name) && !name.equals("_csrf")) typed.put(name, List.of(values));
        });
        return page(who, web.request().getRequestURI(), typed, web)
                .addObject("faults", faults)
                .addObject("list", "");
    }

    private ModelAndView page(Principal who, String action, Map<String, List<String>> typed, Exchange web) {
        var page = new ModelAndView("access/proof", frames.model(web.request()))
                .addObject("action", action)
                .addObject("typed", typed)
                .addObject("means", proofs.means(who, web));
        page.setStatus(HttpStatus.UNAUTHORIZED);
        return page;
    }
}
