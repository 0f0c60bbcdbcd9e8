package health.attune.checkins.web.desk;

import health.attune.checkins.Entries.EnteredAlready;
import health.attune.pages.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** An entry form given back as it was typed, with what keeps it from being saved. */
record Refused(Faults faults) {

    /** Some of it needs another look. */
    ModelAndView withFaults(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /** Something else stands in its place: there it is corrected. */
    ModelAndView because(EnteredAlready standing, ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("refusal", standing.in(faults.words()))
                .addObject(
                        "correction",
                        standing.responseId()
                                .map(id -> "/responses/" + id + "/correction")
                                .orElse(""));
    }
}
