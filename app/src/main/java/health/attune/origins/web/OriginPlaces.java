package health.attune.origins.web;

import health.attune.access.SignedIn;
import health.attune.origins.Origins;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where it is met: by privacy officers in the navigation, with how many people there are to find out about. */
@Configuration(proxyBeanMethods = false)
class OriginPlaces {

    @Bean
    @Order(76)
    Place originsPlace(Origins origins) {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(origins::isOfficer)
                .map(who -> Place.Shelf.ADMINISTRATION
                        .stop("/origins", "origins.place", "tag")
                        .withWaiting(origins.count(who)));
    }
}
