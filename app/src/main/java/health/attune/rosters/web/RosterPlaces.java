package health.attune.rosters.web;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where staff meet rosters: in the navigation; and where those who arrange are told that somebody must be named. */
@Configuration(proxyBeanMethods = false)
class RosterPlaces {

    @Bean
    @Order(80)
    Place rostersPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.TEAM.stop("/rosters", "rosters.place", "clock-shield"));
    }
}
