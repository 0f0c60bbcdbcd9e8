package health.attune.crowds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says in words of its own that a request was left out, as a bean of the module that it was for. It asks the database
 * for nothing: nobody knows yet who sent it.
 */
@FunctionalInterface
public interface LeftOut {

    /** The page for that request; empty where it is not one of its own. */
    Optional<ModelAndView> told(HttpServletRequest request, HttpServletResponse response);
}
