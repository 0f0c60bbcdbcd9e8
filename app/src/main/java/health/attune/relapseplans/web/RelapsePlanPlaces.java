package health.attune.relapseplans.web;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.pages.Frame;
import health.attune.pages.PersonPlace;
import health.attune.pages.Place;
import health.attune.relapseplans.RelapsePlans;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class RelapsePlanPlaces {

    /** Behind the safety plan, as soon as there is one. */
    @Bean
    @Order(16)
    Place ownRelapsePlan(RelapsePlans plans) {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> who.kind() == Principal.Kind.PERSON)
                .filter(plans::hasOne)
                .map(who -> stop(Place.Shelf.OWN, "/me/relapse-plan"));
    }

    @Bean
    @Order(36)
    PersonPlace relapsePlanPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> access.may(who, Verb.READ, DataClass.RECORD, personId))
                .map(who -> stop(
                        PersonPlace.Shelf.PLANS,
                        who.isStaff() ? "/people/" + personId + "/relapse-plan" : "/me/relapse-plan"));
    }

    private static Frame.Stop stop(Frame.Shelf shelf, String href) {
        return shelf.stop(href, "relapseplans.place", "plant-2");
    }
}
