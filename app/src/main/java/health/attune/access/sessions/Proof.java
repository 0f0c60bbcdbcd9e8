package health.attune.access.sessions;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** How, and when last, the one who makes a request proved who they are; an act that matters asks for it anew. */
public record Proof(Way way, Instant at) {

    /** The proof of this request; null when nobody is signed in. */
    public static @Nullable Proof orNull() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Proof proof ? proof : null;
    }

    /** The principal with this proof, in the form that the web layer carries. */
    public Authentication of(Principal who) {
        var authentication = SignedIn.as(who);
        if (authentication instanceof AbstractAuthenticationToken token) token.setDetails(this);
        return authentication;
    }
}
