package health.attune.assets.web;

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
class AssetPlaces {

    @Bean
    @Order(10)
    Place ownPagePlace() {
        return () -> reader(Principal.Kind.PERSON).map(who -> Place.Shelf.OWN.stop("/me", "assets.place.own", "home"));
    }

    @Bean
    @Order(10)
    PersonPlace personPagePlace(Access access) {
        return personId -> reader(Principal.Kind.STAFF)
                .filter(who -> access.may(who, Verb.READ, DataClass.RECORD, personId))
                .map(who ->
                        PersonPlace.Shelf.FIRST.stop("/people/" + personId, "assets.place.theirs", "heart-handshake"));
    }

    private static Optional<Principal> reader(Principal.Kind kind) {
        return Optional.ofNullable(SignedIn.orNull()).filter(who -> who.kind() == kind);
    }
}
