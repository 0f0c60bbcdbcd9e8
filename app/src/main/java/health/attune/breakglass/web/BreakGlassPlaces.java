package health.attune.breakglass.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.SignedIn;
import health.attune.access.WorkPlaces;
import health.attune.breakglass.BreakGlass;
import health.attune.breakglass.Opening;
import health.attune.breakglass.OpeningReviews;
import health.attune.pages.Fragment;
import health.attune.pages.Place;
import health.attune.people.sections.HomeSection;
import health.attune.people.sections.NobodyFound;
import health.attune.people.sections.OwnSection;
import health.attune.people.sections.PersonBanner;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where it is met: by clinicians and reviewers in the navigation, by the person on their own page. */
@Configuration(proxyBeanMethods = false)
class BreakGlassPlaces {

    @Bean
    @Order(70)
    Place breakGlassPlace(BreakGlass breakGlass) {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(breakGlass::may)
                .map(who -> Place.Shelf.CARE.stop("/break-glass", "breakglass.title", "lock-open"));
    }

    @Bean
    @Order(75)
    Place breakGlassReviewsPlace(OpeningReviews reviews) {
        return () -> Optional.ofNullable(SignedIn.orNull())
                .filter(reviews::isOfficer)
                .map(who -> Place.Shelf.ADMINISTRATION
                        .stop("/break-glass/reviews", "breakglass.reviews.place", "eye-check")
                        .withWaiting(reviews.waiting(who)));
    }

    @Bean
    @Order(5)
    HomeSection breakGlassOpen(BreakGlass breakGlass, WorkPlaces workPlaces) {
        return who -> breakGlass
                .mine(who)
                .map(one -> new Fragment("breakglass/home", Map.of("open", one, "zone", workPlaces.zoneOf(who))));
    }

    @Bean
    PersonBanner breakGlassBanner(BreakGlass breakGlass, WorkPlaces workPlaces) {
        return personId -> Optional.ofNullable(SignedIn.orNull())
                .flatMap(who -> breakGlass
                        .opening(who, personId)
                        .map(open -> new Fragment(
                                "breakglass/banner",
                                Map.of(
                                        "open", open,
                                        "minutes", breakGlass.minutesLeft(open),
                                        "zone", workPlaces.zoneOf(who)))));
    }

    @Bean
    NobodyFound breakGlassOffered(BreakGlass breakGlass) {
        return who -> Optional.of(new Fragment("breakglass/offered", Map.of())).filter(offer -> breakGlass.may(who));
    }

    @Bean
    @Order(10)
    OwnSection breakGlassTold(BreakGlass breakGlass, Accounts accounts, WorkPlaces workPlaces) {
        return who -> told(who, breakGlass, accounts, workPlaces);
    }

    private static Optional<Fragment> told(
            Principal who, BreakGlass breakGlass, Accounts accounts, WorkPlaces workPlaces) {
        var openings = breakGlass.toTell(who);
        if (openings.isEmpty()) return Optional.empty();
        var names =
                accounts.staffNames(openings.stream().map(Opening::accountId).toList());
        return Optional.of(
                new Fragment("breakglass/told", Map.of("told", new Told(openings, names, workPlaces.zoneOf(who)))));
    }
}
