package health.attune.safetyplans.web;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.access.Verb;
import health.attune.pages.Frame;
import health.attune.pages.PersonPlace;
import health.attune.pages.Place;
import health.attune.safetyplans.SafetyPlans;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class SafetyPlanPlaces {

    /** Beside the person's first page as soon as there is one: found in a moment when it is needed. */
    @Bean
    @Order(15)
    Place ownSafetyPlan(SafetyPlans plans) {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> who.kind() == Principal.Kind.PERSON)
                .filter(plans::hasOne)
                .map(who -> stop(Place.Shelf.OWN, "/me/safety-plan"));
    }

    @Bean
    @Order(35)
    PersonPlace safetyPlanPlace(Access access) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .filter(who -> access.may(who, Verb.READ, DataClass.SAFETY, personId))
                .map(who -> stop(
                        PersonPlace.Shelf.FIRST,
                        who.isStaff() ? "/people/" + personId + "/safety-plan" : "/me/safety-plan"));
    }

    private static Frame.Stop stop(Frame.Shelf shelf, String href) {
        return shelf.stop(href, "safetyplans.title", "lifebuoy");
    }
}
