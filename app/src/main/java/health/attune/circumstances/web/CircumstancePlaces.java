package health.attune.circumstances.web;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.pages.PersonPlace;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class CircumstancePlaces {

    @Bean
    @Order(47)
    PersonPlace circumstancesPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> access.may(who, Verb.READ, DataClass.RECORD, personId))
                .map(who -> PersonPlace.Shelf.CARE.stop(
                        Telling.list(who, personId), "circumstances.place", "calendar-heart"));
    }
}
