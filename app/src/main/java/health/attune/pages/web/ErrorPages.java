package health.attune.pages.web;

import health.attune.pages.Frames;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whatever went wrong outside of a handler, as a page with a sentence and crisis help, never a stack trace. */
@Controller
class ErrorPages implements ErrorController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 408, 409, 413, 415, 429, 500, 503);
    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var status = status(request);
        var frame = frames.of(request);
        int explained = EXPLAINED.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        return RefusalPages.page(frame, status, frame.say("pages.error." + explained));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || status.is2xxSuccessful() ? HttpStatus.NOT_FOUND : status;
    }
}
