package health.attune.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the present request. */
public final class SignedIn {

    private SignedIn() {}

    /** The principal of this request; null when nobody is signed in. */
    public static @Nullable Principal orNull() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Principal who ? who : null;
    }

    /** The principal in the form that the web layer carries. */
    public static Authentication as(Principal who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }
}
