package health.attune.programs.web;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.pages.Fragment;
import health.attune.pages.PersonPlace;
import health.attune.pages.Place;
import health.attune.pages.forms.Option;
import health.attune.people.sections.HomeSection;
import health.attune.programs.Programs;
import health.attune.programs.fallbacks.Fallbacks;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ProgramPlaces {

    @Bean
    @Order(90)
    Place sitesPlace() {
        return () -> staff().map(who -> Place.Shelf.PROGRAM.stop("/sites", "programs.place", "building-community"));
    }

    @Bean
    @Order(60)
    PersonPlace teamPlace(Access access) {
        return personId -> staff().filter(who -> access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId))
                .map(who -> PersonPlace.Shelf.TEAM.stop(
                        "/people/" + personId + "/team", "programs.place.team", "users-group"));
    }

    /** Whoever could name somebody is told first of all that somebody must be named. */
    @Bean
    @Order(5)
    HomeSection nobodyNamed(Programs programs, Fallbacks fallbacks) {
        return who -> {
            if (!who.isStaff()) return Optional.empty();
            var missing = fallbacks.missing().entrySet().stream()
                    .filter(one -> programs.mayArrange(who, one.getKey(), null))
                    .map(one -> new Option("/organizations/" + one.getKey(), one.getValue()))
                    .toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fragment("programs/nobody-named", Map.of("organizations", missing)));
        };
    }

    private static Optional<Principal> staff() {
        return Optional.ofNullable(SignedIn.orNull()).filter(Principal::isStaff);
    }
}
