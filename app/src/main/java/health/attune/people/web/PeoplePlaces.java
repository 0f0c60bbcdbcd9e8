package health.attune.people.web;

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
class PeoplePlaces {

    @Bean
    @Order(20)
    Place peoplePlace() {
        return () -> reader(Principal.Kind.STAFF).map(who -> Place.Shelf.CARE.stop("/people", "people.place", "users"));
    }

    @Bean
    @Order(80)
    Place myProfilePlace() {
        return () -> reader(Principal.Kind.PERSON)
                .map(who -> Place.Shelf.OWN.stop("/me/profile", "people.place.me", "user-heart"));
    }

    @Bean
    @Order(80)
    PersonPlace profilePlace(Access access) {
        return personId -> reader(Principal.Kind.STAFF)
                .filter(who -> access.may(who, Verb.READ, DataClass.CONTACT_DETAILS, personId))
                .map(who -> PersonPlace.Shelf.RECORD.stop(
                        "/people/" + personId + "/profile", "people.place.profile", "id"));
    }

    @Bean
    @Order(85)
    PersonPlace accountPlace(Access access) {
        return personId -> reader(Principal.Kind.STAFF)
                .filter(who -> access.may(who, Verb.WRITE, DataClass.CONSENTS, personId))
                .map(who -> PersonPlace.Shelf.RECORD.stop(
                        "/people/" + personId + "/account", "people.place.account", "key"));
    }

    private static Optional<Principal> reader(Principal.Kind kind) {
        return Optional.ofNullable(SignedIn.orNull()).filter(who -> who.kind() == kind);
    }
}
