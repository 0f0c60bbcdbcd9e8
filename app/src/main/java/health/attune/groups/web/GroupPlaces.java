package health.attune.groups.web;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.pages.PersonPlace;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class GroupPlaces {

    @Bean
    @Order(24)
    Place groupsPlace() {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .map(who -> Place.Shelf.CARE.stop("/groups", "groups.place", "circles"));
    }

    @Bean
    @Order(46)
    PersonPlace groupsOfPerson(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .filter(who -> access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId))
                .map(who -> PersonPlace.Shelf.CARE.stop("/people/" + personId + "/groups", "groups.place", "circles"));
    }
}
