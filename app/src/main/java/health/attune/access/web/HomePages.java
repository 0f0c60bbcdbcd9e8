package health.attune.access.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.SignedIn;
import health.attune.pages.SeeOther;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class HomePages {
    private static final Set<Role> OF_ACCOUNTS = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.MANAGER);

    private final Accounts accounts;

    HomePages(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Everybody's first page: their people for staff, their own page for a person, sign-in for a visitor. */
    @GetMapping("/")
    RedirectView home() {
        var who = SignedIn.orNull();
        if (who == null) return SeeOther.to("/sign-in");
        return SeeOther.to(
                switch (who.kind()) {
                    case STAFF -> ofStaff(who);
                    case PERSON -> "/me";
                    case PASS -> "/checkins/" + who.checkinId();
                    case JOB -> "/sign-in";
                });
    }

    /** Those who meet nobody have no people to see first. */
    private String ofStaff(Principal who) {
        var roles = accounts.rolesOf(who.id());
        if (roles.stream().anyMatch(Role::meetsPeople)) return "/people";
        return roles.stream().anyMatch(OF_ACCOUNTS::contains) ? "/accounts" : "/account";
    }
}
