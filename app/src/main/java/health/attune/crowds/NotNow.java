package health.attune.crowds;

import health.attune.pages.Frames;
import health.attune.pages.Languages;
import health.attune.pages.Words;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tells whoever was left out that nothing was done, and when to come again, as whatever asked can read it. */
@Component
class NotNow {
    private static final int SOONEST_SECONDS = 2;
    private static final int LATEST_SECONDS = 6;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final List<LeftOut> others;
    private final Frames frames;
    private final Languages languages;
    private final ViewResolver templates;

    NotNow(List<LeftOut> others, Frames frames, Languages languages, @Qualifier("templates") ViewResolver templates) {
        this.others = others;
        this.frames = frames;
        this.languages = languages;
        this.templates = templates;
    }

    void tell(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        // Not all at the same moment again.
        int seconds = ThreadLocalRandom.current().nextInt(SOONEST_SECONDS, LATEST_SECONDS + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        var own = others.stream()
                .flatMap(one -> one.told(request, response).stream())
                .findFirst();
        if (own.isPresent()) render(own.get(), request, response);
        else if (request.getHeader("HX-Request") != null)
            write(MediaType.TEXT_PLAIN_VALUE, sentence(request), response);
        else if (wantsJson(request)) write(MediaType.APPLICATION_PROBLEM_JSON_VALUE, json(request), response);
        else render(page(request), request, response);
    }

    private ModelAndView page(HttpServletRequest request) {
        return new ModelAndView("crowds/full")
                .addObject("frame", frames.farewell(request, language(request), Optional.empty()))
                .addObject("reads", READING.contains(request.getMethod()));
    }

    private void render(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            View view = templates.resolveViewName(String.valueOf(page.getViewName()), language(request));
            if (view == null) throw new IllegalStateException("There is no page " + page.getViewName() + ".");
            view.render(page.getModel(), request, response);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private String sentence(HttpServletRequest request) {
        return frames.words(language(request)).say("crowds.full.part");
    }

    private String json(HttpServletRequest request) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("status", HttpStatus.SERVICE_UNAVAILABLE.value(), "title", sentence(request)));
    }

    private static void write(String type, String text, HttpServletResponse response) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As chosen here, or as the browser asks: whose language it is would have to be asked of the database. */
    private Locale language(HttpServletRequest request) {
        return Words.spoken(languages.chosen(request).orElseGet(request::getLocale));
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return accepted.contains("json") && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
