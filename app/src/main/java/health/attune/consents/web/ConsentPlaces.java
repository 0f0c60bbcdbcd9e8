package health.attune.consents.web;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.consents.Consents;
import health.attune.pages.Fragment;
import health.attune.pages.Frame;
import health.attune.pages.PersonPlace;
import health.attune.pages.Place;
import health.attune.people.sections.PersonBanner;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ConsentPlaces {

    /** For a person whom a program under Part 2 serves, or did. */
    @Bean
    @Order(40)
    Place ownConsents(Consents consents) {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> who.kind() == Principal.Kind.PERSON)
                .filter(who -> {
                    var own = who.personId();
                    return own != null && consents.concerns(who, own);
                })
                .map(who -> stop(Place.Shelf.OWN, "/me/consents"));
    }

    /** For staff to whom records of such a program are open; before all others there is no such place. */
    @Bean
    @Order(60)
    PersonPlace consentsPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .filter(who -> access.may(who, Verb.READ, DataClass.CONSENTS, personId))
                .filter(who -> access.may(who, Verb.READ, DataClass.SUBSTANCE_USE_RECORD, personId))
                .map(who -> stop(PersonPlace.Shelf.RECORD, "/people/" + personId + "/consents"));
    }

    /** What 42 CFR 2.32 has each page and print say that may hold such records. */
    @Bean
    @Order(30)
    PersonBanner protectedBanner(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(Principal::isStaff)
                .filter(who -> access.may(who, Verb.READ, DataClass.SUBSTANCE_USE_RECORD, personId))
                .map(who -> new Fragment("consents/banner", Map.of()));
    }

    private static Frame.Stop stop(Frame.Shelf shelf, String href) {
        return shelf.stop(href, "consents.title", "shield-check");
    }
}
