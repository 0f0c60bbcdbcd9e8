package health.attune.today.web;

import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class TodayPlaces {

    /** The first of all; how much waits there is told by the page alone, since to count it is to read it. */
    @Bean
    @Order(5)
    Place todayPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.DAY.stop("/today", "today.place", "sun"));
    }
}
