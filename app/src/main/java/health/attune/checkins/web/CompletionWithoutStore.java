package health.attune.checkins.web;

import health.attune.checkins.spool.Ending;
import health.attune.checkins.spool.StoreTrouble;
import health.attune.checkins.spool.Tickets;
import health.attune.pages.Frames;
import health.attune.pages.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The end of a check-in that the database could not take in: what stays is said, what was not done, and where help is.
 * It asks the database for nothing; the language and the help of the site are what the page before has under seal.
 */
@Component
class CompletionWithoutStore implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(CompletionWithoutStore.class);

    private final Tickets tickets;
    private final Frames frames;
    private final Languages languages;

    CompletionWithoutStore(Tickets tickets, Frames frames, Languages languages) {
        this.tickets = tickets;
        this.frames = frames;
        this.languages = languages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isCompletion(request, handler) || !StoreTrouble.is(failure)) return null;
        LOG.warn(
                "The end of a check-in could not be saved ({}).",
                failure.getClass().getSimpleName());
        var sent = Objects.requireNonNullElse(request.getParameter("ending"), "");
        var ending = tickets.readEnding(sent);
        var page = new ModelAndView("checkins/unfinished")
                .addObject("frame", frames.farewell(request, language(request, ending), ending.map(Ending::help)))
                .addObject("finish", request.getRequestURI())
                .addObject("ending", sent);
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    private Locale language(HttpServletRequest request, Optional<Ending> ending) {
        return languages
                .chosen(request)
                .or(() -> ending.map(one -> Locale.forLanguageTag(one.language())))
                .orElseGet(request::getLocale);
    }

    private static boolean isCompletion(HttpServletRequest request, @Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType() == CheckinPages.class
                && request.getMethod().equals("POST");
    }
}
