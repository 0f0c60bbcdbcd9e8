package health.attune.pages.forms;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a form that was not taken: its page again, with what was typed and why. */
public final class Again {

    private Again() {}

    /** Something of it is to be put right first. */
    public static ModelAndView show(ModelAndView page) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, page);
    }

    public static ModelAndView show(HttpStatusCode status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }
}
