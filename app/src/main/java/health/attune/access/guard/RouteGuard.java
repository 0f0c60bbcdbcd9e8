package health.attune.access.guard;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.SignedIn;
import health.attune.access.signin.Exchange;
import health.attune.database.Viewer;
import health.attune.pages.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a request reach its handler only as the policy of its address says. */
@Component
class RouteGuard implements HandlerInterceptor, WebMvcConfigurer {
    private static final String SIGN_IN = "/sign-in";

    private final Routes routes;
    private final Accounts accounts;
    private final StepUp stepUp;

    RouteGuard(Routes routes, Accounts accounts, StepUp stepUp) {
        this.routes = routes;
        this.accounts = accounts;
        this.stepUp = stepUp;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        if (!(handler instanceof HandlerMethod)) return true;
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.equals("/error")) return true;
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var route = routes.find(method, pattern);
        if (route == null || namesNothing(request)) throw new NotThere();
        var who = SignedIn.orNull();
        if (route.admits(who, route.asksForRoles() ? rolesOf(who) : Set.of())) {
            Viewer.become(viewer(who));
            return who == null || !route.fresh() || stepUp.passes(who, new Exchange(request, response));
        }
        if (who != null) throw new NotThere();
        askToSignIn(request, response);
        return false;
    }

    /** Whether a part of the address that is to say whom or what it is about is blank. */
    private static boolean namesNothing(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                && parts.values().stream().anyMatch(part -> String.valueOf(part).isBlank());
    }

    /** From here on the database shows what may be shown to whoever asks. */
    private static Viewer viewer(@Nullable Principal who) {
        if (who == null) return Viewer.VISITOR;
        return who.personId() == null ? Viewer.staff(who.id()) : Viewer.self(who.personId(), who.id());
    }

    private Set<Role> rolesOf(@Nullable Principal who) {
        return who != null && who.isStaff() ? accounts.rolesOf(who.id()) : Set.of();
    }

    /** A part of a page can't become the sign-in page; there the whole page is told to go. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, SIGN_IN);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", SIGN_IN);
        }
    }
}
