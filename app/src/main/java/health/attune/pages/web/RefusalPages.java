package health.attune.pages.web;

import health.attune.pages.Frame;
import health.attune.pages.Frames;
import health.attune.pages.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

@ControllerAdvice
class RefusalPages {
    private final Frames frames;

    RefusalPages(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        refusal.headers().forEach(response::setHeader);
        var frame = frames.of(request);
        return page(frame, refusal.status(), refusal.in(frame.words()));
    }

    static ModelAndView page(Frame frame, HttpStatus status, String sentence) {
        var model = new HashMap<String, Object>();
        model.put("frame", frame);
        model.put("status", status.value());
        model.put("sentence", sentence);
        var page = new ModelAndView("pages/error", model);
        page.setStatus(status);
        return page;
    }
}
