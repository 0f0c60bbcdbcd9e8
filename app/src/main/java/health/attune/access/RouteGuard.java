package health.attune.access;

import health.attune.pages.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a request reach its handler only as the policy of its address says. */
@Component
class RouteGuard implements HandlerInterceptor, WebMvcConfigurer {
    private final Routes routes;

    RouteGuard(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) return true;
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.equals("/error")) return true;
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var route = routes.find(method, pattern);
        var who = SignedIn.orNull();
        if (route != null && route.admits(who)) return true;
        if (route != null && who == null) throw new InsufficientAuthenticationException("sign in first");
        throw new NotThere();
    }
}
