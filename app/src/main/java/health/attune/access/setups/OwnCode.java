package health.attune.access.setups;

import health.attune.access.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of an account, told that a set-up code for it is out, can do about it. */
@Component
@Transactional
public class OwnCode {
    private final Invitations invitations;

    OwnCode(Invitations invitations) {
        this.invitations = invitations;
    }

    public Optional<Out> out(Principal who) {
        return invitations.out(who.id());
    }

    public void stop(Principal who) {
        invitations.end(who.id(), who.id());
    }

    public void confirm(Principal who) {
        invitations.confirm(who.id(), who.id());
    }
}
