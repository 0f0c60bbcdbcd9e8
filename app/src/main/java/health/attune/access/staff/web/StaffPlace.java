package health.attune.access.staff.web;

import health.attune.access.Accounts;
import health.attune.access.Role;
import health.attune.access.SignedIn;
import health.attune.pages.Frame;
import health.attune.pages.Place;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
class StaffPlace implements Place {
    private static final Set<Role> READERS = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.MANAGER);

    private final Accounts accounts;

    StaffPlace(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Frame.Stop> forThisReader() {
        var who = SignedIn.orNull();
        boolean reads = who != null
                && who.isStaff()
                && accounts.rolesOf(who.id()).stream().anyMatch(READERS::contains);
        return reads ? Optional.of(new Frame.Stop("/accounts", "access.staff.place", "id", 0)) : Optional.empty();
    }
}
