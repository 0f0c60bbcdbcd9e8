package health.attune.pages.web;

import health.attune.pages.Frame;
import health.attune.pages.Frames;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.pages.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;

@ControllerAdvice
class RefusalPages {
    /** PostgreSQL: character_not_in_repertoire, untranslatable_character. */
    private static final Set<String> NOT_TEXT = Set.of("22021", "22P05");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Frames frames;

    private final ObjectProvider<NotThere.Forwarding> moved;

    RefusalPages(Frames frames, ObjectProvider<NotThere.Forwarding> moved) {
        this.frames = frames;
        this.moved = moved;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        var now = refusal instanceof NotThere ? now(request) : Optional.<String>empty();
        if (now.isPresent()) return new ModelAndView(SeeOther.to(now.get()));
        refusal.headers().forEach(response::setHeader);
        var frame = frames.of(request);
        return page(frame, refusal.status(), refusal.in(frame.words()));
    }

    private Optional<String> now(HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) return Optional.empty();
        return moved.orderedStream()
                .map(pages -> pages.now(request.getRequestURI()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** An address that there is not is answered as one that is not for the reader: in their own frame. */
    @ExceptionHandler
    ModelAndView unlikeAnAddress(NoHandlerFoundException missing, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND);
    }

    /** So is one that is there, asked in another way than it answers, such as by loading a form's answer again. */
    @ExceptionHandler
    ModelAndView unlikeItsMethods(
            HttpRequestMethodNotSupportedException failure, HttpServletRequest request, HttpServletResponse response) {
        failure.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return page(request, HttpStatus.METHOD_NOT_ALLOWED);
    }

    /** An id that is none is like one that is not there. */
    @ExceptionHandler
    ModelAndView unlikeAnId(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(request, inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    /** Parts of a form that the server took for such, and that are none. */
    @ExceptionHandler
    ModelAndView unlikeAForm(MultipartException failure, HttpServletRequest request) {
        boolean tooLarge = failure instanceof MaxUploadSizeExceededException;
        return page(request, tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
    }

    /** A file in the place of a text. */
    @ExceptionHandler
    ModelAndView unlikeAField(MethodArgumentConversionNotSupportedException failure, HttpServletRequest request) {
        if (failure.getValue() instanceof MultipartFile) return page(request, HttpStatus.BAD_REQUEST);
        throw failure;
    }

    /** Text that the database can't keep, such as half of a sign, that came where no field was looked at. */
    @ExceptionHandler
    ModelAndView unlikeText(DataAccessException failure, HttpServletRequest request) {
        // A pool without a free connection gives no state.
        if (failure.getMostSpecificCause() instanceof SQLException cause
                && NOT_TEXT.contains(String.valueOf(cause.getSQLState()))) return page(request, HttpStatus.BAD_REQUEST);
        throw failure;
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status) {
        var frame = frames.of(request);
        return page(frame, status, frame.say("pages.error." + status.value()));
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
