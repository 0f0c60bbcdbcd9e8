package health.attune.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that was taken: look there now, so that loading again sends nothing twice. */
public final class SeeOther {

    private SeeOther() {}

    public static RedirectView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
