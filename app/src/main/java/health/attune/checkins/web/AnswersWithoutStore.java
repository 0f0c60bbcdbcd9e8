package health.attune.checkins.web;

import health.attune.checkins.spool.Received;
import health.attune.checkins.spool.Spool;
import health.attune.checkins.spool.StoreTrouble;
import health.attune.checkins.spool.Ticket;
import health.attune.checkins.spool.Tickets;
import health.attune.crowds.LeftOut;
import health.attune.database.Ids;
import health.attune.pages.Frames;
import health.attune.pages.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * An answer that the database could not take in: kept in the spool and said to be so, or said not to be received, as is
 * one that found no place among too many. It asks the database for nothing, not even who is signed in: that is what the
 * ticket of the page tells.
 */
@Component
class AnswersWithoutStore implements HandlerExceptionResolver, LeftOut, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(AnswersWithoutStore.class);

    private static final Pattern ADDRESS = Pattern.compile("/checkins/([^/]+)/answers/\\d+");
    private static final String FILING = "Attune-Filing";

    private final Tickets tickets;
    private final Spool spool;
    private final Frames frames;
    private final Languages languages;
    private final Clock clock;

    AnswersWithoutStore(Tickets tickets, Spool spool, Frames frames, Languages languages, Clock clock) {
        this.tickets = tickets;
        this.spool = spool;
        this.frames = frames;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isAnswer(request, handler) || !StoreTrouble.is(failure)) return null;
        var form = form(request);
        var ticket = ticket(checkin(request), form);
        boolean kept = ticket.filter(good -> keep(good, form)).isPresent();
        LOG.warn(
                "An answer could not be saved ({}); it is {}.",
                failure.getClass().getSimpleName(),
                kept ? "in the spool" : "not received");
        response.setHeader(FILING, kept ? "received" : "not-received");
        return page(request, form, ticket, kept);
    }

    /** The spool is for what the database can't take in; here it could, a moment later. */
    @Override
    public Optional<ModelAndView> told(HttpServletRequest request, HttpServletResponse response) {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!request.getMethod().equals("POST") || !address.matches()) return Optional.empty();
        var form = form(request);
        response.setHeader(FILING, "not-received");
        return Optional.of(page(request, form, ticket(address.group(1), form), false));
    }

    private boolean keep(Ticket ticket, AnswerForm form) {
        var values = form.skips() ? Optional.of(List.<Integer>of()) : form.numbers();
        if (values.isEmpty() || !form.skips() && values.get().isEmpty()) return false;
        return spool.keep(new Received(Ids.next(), ticket, values.get(), ticket.language(), clock.instant()));
    }

    private static String checkin(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> path ? String.valueOf(path.get("id")) : "";
    }

    private Optional<Ticket> ticket(String checkin, AnswerForm form) {
        try {
            var id = UUID.fromString(checkin);
            return tickets.read(form.sealed()).filter(one -> one.allows(id, form.named(), clock.instant()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private ModelAndView page(HttpServletRequest request, AnswerForm form, Optional<Ticket> ticket, boolean kept) {
        var frame = frames.farewell(request, language(request, ticket), ticket.map(Ticket::help));
        boolean part = form.stays() || !kept && request.getHeader("HX-Request") != null;
        var page = new ModelAndView(part ? "checkins/unfiled-note" : "checkins/unfiled")
                .addObject("frame", frame)
                .addObject("outcome", kept ? "checkins.received" : "checkins.not-received");
        if (!part) page.addObject("on", request.getRequestURI());
        page.setStatus(kept ? HttpStatus.ACCEPTED : HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    private Locale language(HttpServletRequest request, Optional<Ticket> ticket) {
        return languages
                .chosen(request)
                .or(() -> ticket.map(one -> Locale.forLanguageTag(one.language())))
                .orElseGet(request::getLocale);
    }

    private static boolean isAnswer(HttpServletRequest request, @Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType() == AnswerPages.class
                && request.getMethod().equals("POST");
    }

    private static AnswerForm form(HttpServletRequest request) {
        var values = request.getParameterValues("value");
        return new AnswerForm(
                request.getParameter("item"),
                values == null ? null : Arrays.asList(values),
                request.getParameter("skip"),
                request.getParameter("stay"),
                request.getParameter("ticket"));
    }
}
