package health.attune.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the present request. */
public final class SignedIn {

    private SignedIn() {}

    /** The principal of this request; null when nobody is signed in. */
    public static @Nullable Principal orNull() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Principal who ? who : null;
    }
}
